/**
 * Makes the built site ready for its hosts: a content security policy in each page, `_headers`, `_redirects` and what nginx includes,
 * all from one list of rules. Says what would not fit on a host.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatHeadersFile, formatNginx, formatRedirectsFile } from '../publish/host-files.ts';
import { listHeaderRules } from '../publish/header-rules.ts';
import { findOverLimit } from '../publish/host-limits.ts';
import { formatPolicy, hashInline, sealPage } from '../publish/policy.ts';
import { contentRoot } from '../read/content-root.ts';
import { readPublication } from '../read/publication.ts';
import { buildFolder } from './build-folder.ts';
import { openLibrary } from './open-library.ts';

const folder = buildFolder();
const { redirects } = openLibrary().records;
const { base } = readPublication(contentRoot());

const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const pages = new Map(
  paths
    .filter((path) => /\.(?:html|svg)$/.test(path))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
);
for (const [path, html] of pages) {
  if (!path.endsWith('.html')) continue;
  const policy = formatPolicy(hashInline([html]), { runsSearch: path === 'search/index.html' });
  writeFileSync(join(folder, path), sealPage(html, policy));
}

const rules = listHeaderRules(pages, base);
const headers = formatHeadersFile(rules);
const moved = formatRedirectsFile(redirects, base);
const { maps, locations } = formatNginx(rules, redirects, base);
const files = {
  _headers: headers,
  _redirects: moved,
  '_nginx-maps.conf': maps,
  '_nginx-locations.conf': locations,
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

const sizes = paths
  .map((path) => statSync(join(folder, path)))
  .filter((stat) => stat.isFile())
  .map(({ size }) => size);
const copies = process.env['PRECOMPRESS'] === 'no' ? 1 : 3;
for (const message of findOverLimit({
  files: sizes.length * copies,
  siteBytes: sizes.reduce((sum, size) => sum + size, 0) * (copies === 1 ? 1 : 1.5),
  fileBytes: Math.max(...sizes),
  headerRules: rules.length,
  headerLine: Math.max(...headers.split('\n').map(({ length }) => length)),
  redirects: moved.split('\n').length - 1,
})) {
  console.log(`note: ${message}`);
}

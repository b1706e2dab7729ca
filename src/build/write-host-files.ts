import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirect } from '../model/settings.ts';
import { listHeaderRules } from '../publish/header-rules.ts';
import { formatHeadersFile, formatNginx, formatRedirectsFile } from '../publish/host-files.ts';
import { findOverLimit } from '../publish/host-limits.ts';
import { formatPolicy, hashInline, sealPage, type InlineHashes } from '../publish/policy.ts';
import { pageAt, type PageFacts } from '../reuse/made-pages.ts';

/**
 * Makes the site in `folder` ready for its hosts: `_headers`, `_redirects` and what nginx includes, all from one list of rules, and a
 * policy in the pages that lead on, which no page of ours renders. Gives what would not fit on a host, with compressed copies of all files
 * or without.
 */
export function writeHostFiles(
  folder: string,
  redirects: readonly Redirect[],
  base: string,
  facts: ReadonlyMap<string, PageFacts>,
  isCompressed: boolean,
): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    // Pages that were taken over have theirs already.
    .filter((path) => !/\.(?:br|gz)$/.test(path))
    .sort();
  const pages = new Map(
    paths
      .filter((path) => /\.(?:html|svg)$/.test(path))
      .map((path) => [path, facts.get(pageAt(path)) ?? sealFile(join(folder, path))]),
  );
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
  return findOverLimit(
    {
      files: sizes.length * (isCompressed ? 3 : 1),
      siteBytes: sizes.reduce((sum, size) => sum + size, 0) * (isCompressed ? 1.5 : 1),
      // Too many for the arguments of one call.
      fileBytes: sizes.reduce((most, size) => Math.max(most, size), 0),
      headerRules: rules.length,
      headerLine: Math.max(...headers.split('\n').map(({ length }) => length)),
      redirects: moved.split('\n').length - 1,
    },
    isCompressed,
  );
}

/** Puts its policy into a page that has none; a picture has no place for one. */
function sealFile(path: string): InlineHashes {
  const text = readFileSync(path, 'utf8');
  const hashes = hashInline([text]);
  const isBare = path.endsWith('.html') && !text.includes('content-security-policy');
  if (isBare) writeFileSync(path, sealPage(text, formatPolicy(hashes)));
  return hashes;
}

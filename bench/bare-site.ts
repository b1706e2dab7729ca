import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A page of the site that ours is measured against: its path, a title, and paragraphs. */
export interface BarePage {
  path: string;
  title: string;
  text: string[];
}

/**
 * Writes the least that Astro and Pagefind need for a site of these pages: one route, one layout, no style, no script; its build
 * indexes the pages as Pagefind's own guide says.
 */
export function writeBareSite(root: string, pages: readonly BarePage[]): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(root, 'astro.config.mjs'), 'export default {};\n');
  writeFileSync(join(root, 'pages.json'), JSON.stringify(pages));
  writeFileSync(
    join(root, 'src/pages/[...path].astro'),
    `---
import { readFileSync } from 'node:fs';
export const getStaticPaths = () =>
  JSON.parse(readFileSync('pages.json', 'utf8')).map(({ path, ...props }) => ({ params: { path: path || undefined }, props }));
const { title, text } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body><main data-pagefind-body><h1>{title}</h1>{text.map((line) => <p>{line}</p>)}</main></body>
</html>
`,
  );
  writeFileSync(
    join(root, 'index.mjs'),
    `import * as pagefind from 'pagefind';
const { index } = await pagefind.createIndex();
await index.addDirectory({ path: 'dist' });
await index.writeFiles({ outputPath: 'dist/pagefind' });
await pagefind.close();
`,
  );
}

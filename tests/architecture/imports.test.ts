import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What each folder of `src` may import, by the first rule whose folder a file stands in. Folders are named without
 * `src/`; packages by their name. Imports only go down.
 */
const rules: { folder: string; may: string[] }[] = [
  {
    folder: 'model',
    may: ['model', 'site.ts', 'zod', '@sindresorhus/slugify', '@sindresorhus/transliterate'],
  },
  { folder: 'site.ts', may: ['model'] },
  // Files and texts, whatever is in them.
  { folder: 'files', may: ['files', 'node:'] },
  {
    folder: 'read',
    may: [
      'model',
      'site.ts',
      'files',
      'read',
      'node:',
      'zod',
      'yaml',
      'fastest-levenshtein',
      'satteri',
    ],
  },
  { folder: 'citations', may: ['model', 'site.ts', 'files', 'citations', 'citeproc', 'node:'] },
  {
    folder: 'metadata',
    may: ['model', 'site.ts', 'metadata', 'citations', 'feed', 'xml-js', 'schema-dts#types'],
  },
  { folder: 'figures', may: ['model', 'site.ts', 'figures', 'string-pixel-width', 'uqr'] },
  // What changes content files, as text.
  { folder: 'edit', may: ['model', 'files', 'read', 'edit', 'yaml', 'node:'] },
  {
    folder: 'import',
    may: [
      'model',
      'files',
      'citations',
      'edit',
      'import',
      'zod',
      '@retorquere/bibtex-parser',
      'jsonc-parser',
      'node:',
    ],
  },
  { folder: 'publish', may: ['model', 'citations', 'publish', 'node:'] },
  { folder: 'published', may: ['model', 'files', 'read', 'reuse', 'published', 'node:'] },
  // What the last build made and this one takes over.
  { folder: 'reuse', may: ['model', 'files', 'publish', 'reuse', 'node:'] },
  { folder: 'links', may: ['model', 'links', 'p-map'] },
  { folder: 'tables', may: ['model', 'site.ts', 'tables', 'csv-stringify'] },
  // What runs in a browser takes nothing that only runs in Node.
  {
    folder: 'search/client',
    may: [
      'search/client',
      'browser',
      'search/facets.ts',
      'search/field-tokens.ts',
      'search/query.ts',
      'search/entry-table.ts#types',
      'search/vocabulary.ts',
      'search/words.ts',
      'search/search-record.ts#types',
      'stemmer',
      'fastest-levenshtein',
    ],
  },
  // What several scripts of the browser share.
  { folder: 'browser', may: ['browser', 'figures/figure.ts#types'] },
  {
    folder: 'my-list/client',
    may: ['my-list', 'browser', 'search/client/export-formats.ts'],
  },
  { folder: 'my-list', may: ['model', 'site.ts', 'citations', 'my-list'] },
  { folder: 'theme-script.ts', may: [] },
  { folder: 'speculation-rules.ts', may: ['site.ts'] },
  {
    folder: 'search',
    may: ['model', 'site.ts', 'search', 'node:', 'pagefind', 'esbuild'],
  },
  // Of a figure only what draws it: none of it knows the disk.
  {
    folder: 'scripts',
    may: [
      'scripts',
      'browser',
      'search/client',
      'my-list/client',
      'my-list/reader-list.ts',
      'theme-script.ts',
      'figures/emblem.ts',
      'figures/qr.ts',
      'figures/figure.ts#types',
      'model/comparison.ts#types',
      'model/topic.ts#types',
    ],
  },
  {
    folder: 'content.config.ts',
    may: ['model', 'site.ts', 'read', 'astro:content', 'astro/loaders', 'node:', 'zod'],
  },
  { folder: 'content.ts', may: ['model', 'site.ts', 'read', 'reuse', 'astro:content'] },
  {
    folder: 'middleware.ts',
    may: ['site.ts', 'content.ts', 'publish', 'published', 'reuse', 'astro:middleware'],
  },
  {
    folder: 'components',
    may: [
      'model',
      'site.ts',
      'citations',
      'metadata',
      'figures',
      'search',
      'my-list',
      'components',
      'layouts',
      'scripts',
    ],
  },
  {
    folder: 'layouts',
    may: [
      'model',
      'site.ts',
      'metadata',
      'components',
      'layouts',
      'scripts',
      'theme-script.ts',
      'speculation-rules.ts',
      'styles',
      '@fontsource/newsreader',
    ],
  },
  {
    folder: 'pages',
    may: [
      'model',
      'site.ts',
      'content.ts',
      'citations',
      'metadata',
      'figures',
      'tables',
      'my-list',
      'components',
      'layouts',
      'astro',
    ],
  },
  // The steps of a build.
  {
    folder: 'build',
    may: [
      'model',
      'read',
      'citations',
      'figures',
      'search',
      'files',
      'publish',
      'published',
      'reuse',
      'build',
      'node:',
      'opentype.js',
      'p-map',
      'sharp',
    ],
  },
  {
    folder: 'cli',
    may: [
      'model',
      'site.ts',
      'read',
      'citations',
      'search',
      'cli',
      'tables',
      'files',
      'edit',
      'import',
      'links',
      'publish',
      'published',
      'reuse',
      'build',
      'node:',
      'cli-progress',
      'node-html-parser',
      'yaml',
      'zod',
      'sirv',
    ],
  },
  { folder: 'env.d.ts', may: ['model'] },
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:ts|astro)$/.test(name))
  .sort();

/** What a file imports: paths within `src`, or packages; `#types` marks an import of types alone. */
function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n|\{ )\s*(?:import|export)\s(?<type>type\s)?[^'";]*?from '(?<from>[^']+)'/g,
    ),
    ...text.matchAll(/import(?<type>)\(?\s?'(?<from>[^']+)'/g),
  ].map(({ groups }) => {
    const from = groups?.['from'] ?? '';
    const path = from.startsWith('.')
      ? normalize(join(dirname(file), from)).replaceAll('\\', '/')
      : from;
    return groups?.['type'] ? `${path}#types` : path;
  });
}

const stands = (path: string, place: string) =>
  place.endsWith(':')
    ? path.startsWith(place)
    : path === place || path.startsWith(`${place}/`) || path === `${place}#types`;

test('the rules read every file, and find imports in most', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => importsOf(file).length > 0).length).toBeGreaterThan(
    files.length / 2,
  );
});

test.each(files)('%s imports only from below', (file) => {
  const rule = rules.find(({ folder }) => stands(file, folder));
  expect(rule, `a rule for ${file}`).toBeDefined();
  const wrong = importsOf(file).filter((path) => {
    const bare = path.replace('#types', '');
    return !rule?.may.some((place) =>
      place.endsWith('#types') ? path === place : stands(bare, place),
    );
  });
  expect(wrong).toEqual([]);
});

test.each(['components', 'layouts', 'scripts', 'search', 'model', 'read', 'figures', 'cli'])(
  'nothing in %s imports a page or the loaded content',
  (folder) => {
    const found = files
      .filter((file) => stands(file, folder))
      .flatMap((file) => importsOf(file).filter((path) => /^(?:pages\/|content\.ts)/.test(path)));
    expect(found).toEqual([]);
  },
);

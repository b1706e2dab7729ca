import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pageAt, type PageFacts } from '../reuse/made-pages.ts';
import { fragmentsOf } from './fragments-of.ts';

/** An address that a built site answers, below its base, and the fragments on it that are promised. */
export interface Published {
  address: string;
  fragments: string[];
}

/** What no reader is given an address of, by the beginning of its path: parts of pages, and the host's own files. */
const inner = [
  '_astro/',
  'pagefind/',
  'my-list/items/',
  'compare/',
  'sitemap-',
  'robots.txt',
  '404',
  '_headers',
  '_redirects',
  '_nginx',
  '.well-known/',
];
/** Pages of a long index move with what is in it. */
const isLaterPage = (path: string): boolean => /(?:^|\/)page\/\d+\/index\.html$/.test(path);

/** Every address that a built site in `folder` promises to keep, in one order. Pages that there are facts of are not read. */
export function listPublished(
  folder: string,
  facts: ReadonlyMap<string, PageFacts> = new Map(),
): Published[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(
      (path) => path === 'compare/index.html' || !inner.some((start) => path.startsWith(start)),
    )
    .filter((path) => !isLaterPage(path));
  return paths
    .map((path) => ({
      address: `/${path.replace(/index\.html$/, '')}`,
      fragments: path.endsWith('.html')
        ? (facts.get(pageAt(path))?.fragments ??
          fragmentsOf(readFileSync(join(folder, path), 'utf8'), pageAt(path)))
        : [],
    }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

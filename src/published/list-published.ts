import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

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

/**
 * Every address that a built site in `folder` promises to keep, in one order. A page's fragments are its components, and the
 * headings of pages that are no record: a record's other headings come and go with what other records say.
 */
export function listPublished(folder: string): Published[] {
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
        ? fragmentsOf(readFileSync(join(folder, path), 'utf8'), path)
        : [],
    }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Pages whose headings are parts of a form. */
const forms = ['search/', 'my-list/'];

/** Signs in text are escaped, so that what looks like a tag is one. */
function fragmentsOf(html: string, path: string): string[] {
  if (forms.some((start) => path.startsWith(start))) return [];
  const isOfRecord = path.split('/').length > 2;
  const tags = isOfRecord
    ? /<(?:li\b[^>]*|span) id="([^"]+)"/g
    : /<(?:(?:li|h2)\b[^>]*|span) id="([^"]+)"/g;
  return [...new Set([...html.matchAll(tags)].map(([, id = '']) => id))]
    .filter((id) => !/^letter-/.test(id))
    .sort();
}

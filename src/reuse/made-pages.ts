import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { InlineHashes } from '../publish/policy.ts';

/** What the steps after the pages need to know of one, so that none of them reads it again. */
export interface PageFacts extends InlineHashes {
  /** Its fragments that are promised. */
  fragments: string[];
}

/** The name of the page at an address or in a file below the base: its path without slashes at its ends. */
export const pageAt = (path: string): string =>
  path.replace(/(?:index)?\.html$/, '').replaceAll(/^\/|\/$/g, '');

/** The file of a page in a built site. */
export function fileOf(page: string): string {
  if (/\.\w+$/.test(page)) return page;
  return page === '' ? 'index.html' : `${page}/index.html`;
}

/** A page or other file that was rendered: from what, and what is known of it. */
export interface MadePage {
  /** A digest of what its route gave it. */
  given: string;
  /** What it read beside that, as places in the list of all. */
  reads: number[];
  /** True when it was not rendered, since the last site has the same page. */
  isKept?: boolean;
  facts?: PageFacts;
}

/** Everything that a site was rendered to, by name of page. */
export interface MadePages {
  /** What was read, by name, with a digest of what stood there. */
  reads: [name: string, digest: string][];
  pages: Record<string, MadePage>;
}

const listName = 'pages.json';

/** What the list in a folder of lists says, if there is one. */
export function readMadePages(lists: string): MadePages | undefined {
  const path = join(lists, listName);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as MadePages) : undefined;
}

export const writeMadePages = (lists: string, pages: MadePages): void =>
  writeWhole(join(lists, listName), JSON.stringify(pages));

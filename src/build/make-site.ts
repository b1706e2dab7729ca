import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countOf } from '../model/text.ts';
import type { Library } from '../model/library.ts';
import { readPublication } from '../read/publication.ts';
import type { ReadLibrary } from '../read/read-library.ts';
import { readMadePages } from '../reuse/made-pages.ts';
import { lastLists, listsOf } from '../reuse/site-lists.ts';
import { toSearchRecords } from '../search/records.ts';
import { writeIndex } from '../search/write-index.ts';
import { compress } from './compress.ts';
import { drawShareImages } from './draw-share-images.ts';
import { formatMissing } from './format-citations.ts';
import { keepAddresses } from './keep-addresses.ts';
import { keepPages } from './keep-pages.ts';
import { makePages } from './make-pages.ts';
import { writeDownloads } from './write-downloads.ts';
import { writeHostFiles } from './write-host-files.ts';

export interface SiteOptions {
  /** The folder of the content. */
  content: string;
  /** Where the site is made. */
  folder: string;
  /** The site that was made before: what is the same in it is taken over, as far as `lastLists` are there to tell. */
  last: string;
  /** Whether every text file gets its compressed copies. */
  isCompressed: boolean;
  /** Told what each step did, and the seconds that it took. */
  tell: (step: string, message: string, seconds: number) => void;
}

/**
 * Makes the whole site of a checked library. Gives the addresses that would vanish and other faults, with which it must not be
 * published. Rejects when a step fails.
 */
export async function makeSite(
  read: ReadLibrary,
  library: Library,
  { content, folder, last, isCompressed, tell }: SiteOptions,
): Promise<string[]> {
  const step = async (name: string, work: () => Promise<string> | string): Promise<void> => {
    const start = performance.now();
    const message = await work();
    tell(name, message, (performance.now() - start) / 1000);
  };

  await step('citations', () => formatMissing(library.references));
  // Astro has one core; what does not wait for the pages is done on the others meanwhile.
  const pages = step('pages', () => makePages(read, folder));
  const beside = async () => {
    await step('search', async () => {
      const records = toSearchRecords(library, read.records.synonyms);
      const kept = existsSync(lastLists) ? join(last, 'pagefind') : undefined;
      await writeIndex(records, join(folder, 'pagefind'), kept);
      return `${records.length} entries indexed for the search.`;
    });
    await step('downloads', () => writeDownloads(library, last, folder));
    await step('pictures', () => drawShareImages(library, folder));
  };
  await Promise.all([pages, beside()]);

  const made = Object.entries(readMadePages(listsOf(folder))?.pages ?? {});
  const facts = new Map(
    made.flatMap(([page, { facts: known }]) => (known ? [[page, known] as const] : [])),
  );
  const kept = made.filter(([, { isKept }]) => isKept).map(([page]) => page);
  await step('kept', () => keepPages(kept, last, folder));
  const { redirects } = read.records;
  const faults: string[] = [];
  await step('addresses', () => {
    const lock = join(content, 'addresses.lock');
    const { fresh, faults: broken } = keepAddresses(folder, lock, redirects, facts);
    faults.push(...broken);
    return fresh.length === 0
      ? ''
      : `${countOf(fresh.length, 'new address', 'new addresses')}: npm run addresses promises to keep them.`;
  });
  if (faults.length > 0) return faults;
  await step('hosts', () => {
    const { base } = readPublication(content);
    return writeHostFiles(folder, redirects, base, facts, isCompressed ? 3 : 1)
      .map((message) => `note: ${message}`)
      .join('\n');
  });
  if (isCompressed) await step('compression', () => compress(folder));
  return [];
}

import { join } from 'node:path';
import type { Library } from '../model/library.ts';
import { countOf } from '../model/text.ts';
import { keepOld } from '../published/keep-old.ts';
import { readPublication } from '../read/publication.ts';
import type { ReadLibrary } from '../read/read-library.ts';
import { readMadePages } from '../reuse/made-pages.ts';
import { listsOf } from '../reuse/site-lists.ts';
import { toSearchRecords } from '../search/records.ts';
import { fillIndex, writeIndex } from '../search/write-index.ts';
import { compress } from './compress.ts';
import { drawShareImages } from './draw-share-images.ts';
import { formatMissing } from './format-citations.ts';
import { compareAddresses } from './compare-addresses.ts';
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
  /** Told the lines that a step has to say, and the seconds that it took. */
  tell: (step: string, lines: readonly string[], seconds: number) => void;
}

/** Gives memory back that is no longer needed, where the process may (`--expose-gc`): Astro takes most of what there is. */
const giveBack = (): void =>
  void globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });

/**
 * Makes the whole site of a checked library. Gives the addresses that would vanish and other faults, with which it must not be
 * published. Rejects when a step fails.
 */
export async function makeSite(
  read: ReadLibrary,
  library: Library,
  { content, folder, last, isCompressed, tell }: SiteOptions,
): Promise<string[]> {
  const step = async <T>(
    name: string,
    work: () => Promise<T> | T,
    say: (result: T) => readonly string[],
  ): Promise<T> => {
    const start = performance.now();
    const result = await work();
    tell(name, say(result), (performance.now() - start) / 1000);
    return result;
  };
  const line = (text: string) => [text];
  const nothing = () => [];

  await step('citations', () => formatMissing(library.references), line);
  const records = toSearchRecords(library, read.records.synonyms);
  giveBack();
  // Astro has one core; what does not wait for the pages is done on the others meanwhile.
  const failing = new AbortController();
  const [, index] = await Promise.all([
    step('pages', () => makePages(read, folder, failing.signal), nothing),
    step('fill-index', () => fillIndex(records), nothing).then(async (filled) => {
      await step('downloads', () => writeDownloads(library, last, folder), line);
      await step('pictures', () => drawShareImages(library, folder), line);
      giveBack();
      return filled;
    }),
  ]).catch((error: unknown) => {
    failing.abort();
    throw error;
  });
  // Pagefind takes most of its memory now: it waits until Astro has given its own back.
  const indexing = step(
    'search',
    () => writeIndex(index, join(folder, 'pagefind')),
    () => line(`${records.length} entries indexed for the search.`),
  );

  const made = Object.entries(readMadePages(listsOf(folder))?.pages ?? {});
  const kept = made.filter(([, { isKept }]) => isKept).map(([page]) => page);
  await step(
    'kept',
    () => keepPages(kept, last, folder),
    () =>
      line(
        `${made.length} pages and other files, ${made.length - kept.length} of them rendered anew.`,
      ),
  );

  const facts = new Map(
    made.flatMap(([page, { facts: known }]) => (known ? [[page, known] as const] : [])),
  );
  const { redirects } = read.records;
  const { faults } = await step(
    'addresses',
    () => {
      const misplaced = keepOld(folder, redirects).map((message) => `redirects.yaml: ${message}`);
      const lock = join(content, 'addresses.lock');
      const compared = compareAddresses(folder, lock, redirects, facts);
      return { ...compared, faults: [...misplaced, ...compared.faults] };
    },
    ({ fresh }) =>
      fresh.length === 0
        ? []
        : line(
            `${countOf(fresh.length, 'new address', 'new addresses')}: npm run addresses promises to keep them.`,
          ),
  );
  await indexing;
  if (faults.length > 0) return faults;
  await step(
    'hosts',
    () => writeHostFiles(folder, redirects, readPublication(content).base, facts, isCompressed),
    (overLimit) => overLimit.map((message) => `note: ${message}`),
  );
  if (isCompressed) await step('compression', () => compress(folder), line);
  return [];
}

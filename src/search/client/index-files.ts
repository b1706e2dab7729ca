import type { EntryTable } from '../entry-table.ts';
import type { ResultMeta } from '../search-record.ts';
import { unpackVocabulary, type PackedVocabulary } from '../vocabulary.ts';
import { createSpelling, type Spelling } from './spelling.ts';

/** Values of each facet with their counts, as the index spells them. */
export type Counts = Record<string, Record<string, number>>;
export type Filters = Record<string, { any: string[] }>;

export interface Result {
  url: string;
  meta: ResultMeta;
}
export interface Hit {
  id: string;
  data: () => Promise<Result>;
}

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (
    query: string,
    options: { filters?: Filters },
  ) => Promise<{ results: Hit[]; filters: Counts; totalFilters: Counts }>;
}

export interface IndexFiles {
  pagefind: Pagefind;
  fetchTable: () => Promise<EntryTable>;
  spelling: Spelling;
}

/** A title weighs more than text; other names of a framework weigh as much more, so that it comes before works about it. */
const ranking = { metaWeights: { title: 5, names: 10, parts: 8, by: 3, line: 1, text: 1 } };

/** Opens the index: its library and its words. `base` stands before the addresses of results. */
export async function openIndex(
  fetchFile: { pagefind: () => Promise<unknown>; json: (name: string) => Promise<unknown> },
  base: string,
  options: object = {},
): Promise<IndexFiles> {
  const [pagefind, words] = (await Promise.all([
    fetchFile.pagefind(),
    fetchFile.json('words.json'),
  ])) as [Pagefind, PackedVocabulary];
  await pagefind.options({ baseUrl: base, noWorker: true, ranking, ...options });
  await pagefind.init();
  return {
    pagefind,
    spelling: createSpelling(unpackVocabulary(words)),
    fetchTable: () => fetchFile.json('entries.json') as Promise<EntryTable>,
  };
}

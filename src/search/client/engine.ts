import { facets, fromIndexValue, type FacetName, type FacetValue } from '../facets.ts';
import type { ResultMeta } from '../records.ts';
import { dropApostrophes } from '../words.ts';
import { findUnknownWords } from './known-words.ts';
import type { SearchState } from './state.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    query: string | null,
    options: { filters: Filters },
  ) => Promise<{
    results: { data: () => Promise<Result> }[];
    filters: Counts;
  }>;
}
type Counts = Record<string, Record<string, number>>;
type Filters = Record<string, { any: string[] }>;

export interface Result {
  url: string;
  meta: ResultMeta;
}

/** Every value of each facet, with its count under the query and the other facets. */
export type FacetCounts = Record<FacetName, (FacetValue & { count: number })[]>;

export interface Answer {
  total: number;
  /** The page shown: the last one, where the page asked for does not exist. */
  page: number;
  results: Result[];
  counts: FacetCounts;
  unknownWords: string[];
}

export const resultsPerPage = 20;

/** A title weighs more than text; other names of a framework weigh as much more, so that it comes before works about it. */
const ranking = { metaWeights: { title: 5, names: 10 } };

/** Opens the index at `folder`, fetched when first asked. `base` stands before the addresses of results. */
export function openEngine(folder: string, base: string): (state: SearchState) => Promise<Answer> {
  let opening: ReturnType<typeof open> | undefined;

  const open = async () => {
    const [pagefind, words] = await Promise.all([
      import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
      fetch(`${folder}words.json`).then((response) => response.json() as Promise<string[]>),
    ]);
    await pagefind.options({ baseUrl: base, noWorker: true, ranking });
    await pagefind.init();
    return { pagefind, words, all: await pagefind.filters() };
  };

  return async (state) => {
    opening ??= open();
    const { pagefind, words, all } = await opening.catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    const unknownWords = findUnknownWords(state.query, words);
    if (unknownWords.length > 0) {
      return { total: 0, page: 1, results: [], counts: nameCounts(all, () => ({})), unknownWords };
    }
    const ask = (without?: FacetName) =>
      pagefind.search(dropApostrophes(state.query) || null, {
        filters: toFilters(state, all, without),
      });
    const found = await ask();
    const last = Math.max(1, Math.ceil(found.results.length / resultsPerPage));
    const page = Math.min(state.page, last);
    const first = (page - 1) * resultsPerPage;
    const shown = found.results.slice(first, first + resultsPerPage);
    return {
      total: found.results.length,
      page,
      results: await Promise.all(shown.map((result) => result.data())),
      counts: await countFacets(state, all, found.filters, ask),
      unknownWords,
    };
  };
}

/** Values of one facet are alternatives; a range of years is all of its years that the index has. */
function toFilters(
  { chosen, from, to }: SearchState,
  all: Counts,
  without: FacetName | undefined,
): Filters {
  const filters: Filters = {};
  for (const { name } of facets) {
    if (name === without || chosen[name].length === 0) continue;
    const values = Object.keys(all[name] ?? {});
    // A value that the index does not have stays as it is, so that it matches nothing rather than everything.
    const valueOf = (id: string) => values.find((value) => fromIndexValue(value).id === id) ?? id;
    filters[name] = { any: chosen[name].map(valueOf) };
  }
  if (from !== undefined || to !== undefined) {
    const years = Object.keys(all['year'] ?? {}).filter(
      (year) => Number(year) >= (from ?? 0) && Number(year) <= (to ?? 9999),
    );
    filters['year'] = { any: years.length > 0 ? years : ['in no year'] };
  }
  return filters;
}

/** Within a facet with a choice the index counts the chosen values only, so it is asked again without them. */
async function countFacets(
  { chosen }: SearchState,
  all: Counts,
  current: Counts,
  ask: (without: FacetName) => Promise<{ filters: Counts }>,
): Promise<FacetCounts> {
  const counted = await Promise.all(
    facets.map(async ({ name }) => {
      const counts = chosen[name].length > 0 ? (await ask(name)).filters : current;
      return [name, counts[name] ?? {}] as const;
    }),
  );
  const byName = new Map<string, Record<string, number>>(counted);
  return nameCounts(all, (name) => byName.get(name) ?? {});
}

function nameCounts(
  all: Counts,
  countsOf: (name: FacetName) => Record<string, number>,
): FacetCounts {
  return Object.fromEntries(
    facets.map(({ name }) => [
      name,
      Object.keys(all[name] ?? {}).map((value) => ({
        ...fromIndexValue(value),
        count: countsOf(name)[value] ?? 0,
      })),
    ]),
  ) as FacetCounts;
}

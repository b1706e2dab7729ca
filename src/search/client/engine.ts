import { facets, fromIndexValue, type FacetName, type FacetValue } from '../facets.ts';
import { dropPart } from '../query.ts';
import type { Hit, IndexFiles, Result } from './index-files.ts';
import { putExactFirst } from './put-exact-first.ts';
import { readQuery, type Chip, type Reading } from './read-query.ts';
import { Selector } from './select.ts';
import { isEmptyState, type SearchState } from './state.ts';

/** Every value of each facet, with its count under the query and the other facets. */
export type FacetCounts = Record<FacetName, (FacetValue & { count: number })[]>;

/** A wider search, and how many entries it finds. */
export interface Wider {
  /** The part that it leaves out. */
  without: Chip;
  query: string;
  total: number;
}

export interface Answer {
  total: number;
  /** The page shown: the last one, where the page asked for does not exist. */
  page: number;
  results: Result[];
  counts: FacetCounts;
  years: { year: number; count: number }[];
  chips: Chip[];
  /** The query with words spelt as the library has them. */
  corrected: string;
  unknownWords: string[];
  /** True where the results only have most of what was asked for: those of a whole citation that was pasted. */
  isNearest: boolean;
  wider: Wider[];
  /** Entries nearest to a query that finds nothing. */
  nearest: Result[];
  /** Every hit, to be exported or counted. */
  hits: Hit[];
}

export const resultsPerPage = 20;
/** From so many parts on, with a year or an author, a query is a citation that was pasted. */
const citationParts = 7;
const nearestShown = 3;

export interface Engine {
  ask: (state: SearchState) => Promise<Answer>;
  /** Fetches the values of a facet that waits to be opened. */
  fetchFacet: (name: FacetName) => Promise<void>;
}

/** Answers states from an index, which is opened when first asked. `waiting` names facets fetched only when they are needed. */
export function createEngine(open: () => Promise<IndexFiles>, waiting: FacetName[] = []): Engine {
  let opening: Promise<{ files: IndexFiles; selector: Selector }> | undefined;
  const prepare = async () => {
    opening ??= open().then((files) => ({ files, selector: new Selector(files) }));
    return opening.catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  };
  return {
    fetchFacet: async (name) => (await prepare()).selector.fetch([name]),
    ask: async (state) => {
      const { files, selector } = await prepare();
      const read = (query: string) => readQuery(query, files.spelling, state.isLiteral);
      const needed = facetNames.filter(
        (name) => !waiting.includes(name) || state.chosen[name].length > 0,
      );
      await selector.fetch([...needed, 'year'], read(state.query));
      return answer(state, read, selector);
    },
  };
}

const facetNames = facets.map(({ name }) => name);

/** The answer to nothing. */
export const nothing: Answer = {
  total: 0,
  page: 1,
  results: [],
  ...nameCounts({}, {}),
  chips: [],
  corrected: '',
  unknownWords: [],
  isNearest: false,
  wider: [],
  nearest: [],
  hits: [],
};

async function answer(
  state: SearchState,
  read: (query: string) => Reading,
  selector: Selector,
): Promise<Answer> {
  const reading = read(state.query);
  const { hits, counts } =
    reading.unknown.length > 0
      ? { hits: [], counts: {} }
      : isEmptyState(state)
        ? { hits: [], counts: {} }
        : await selector.select(reading, state);
  const asked = await verify(hits, reading);
  const isNone = asked.length === 0 && !isEmptyState(state);
  const isCitation = isNone && isLongCitation(reading);
  const near = isNone
    ? await selector.findNearest(reading, isCitation ? resultsPerPage : nearestShown)
    : [];
  const shownHits = isCitation ? near : asked;
  const last = Math.max(1, Math.ceil(shownHits.length / resultsPerPage));
  const page = Math.min(state.page, last);
  const window = shownHits.slice((page - 1) * resultsPerPage, page * resultsPerPage);
  const results = await fetchAll(window);
  return {
    total: shownHits.length,
    page,
    results:
      page === 1 && state.order === 'relevance' && !isCitation
        ? putExactFirst(results, reading.corrected, reading)
        : results,
    ...nameCounts(selector.all, asked.length === 0 && !isEmptyState(state) ? {} : counts),
    chips: reading.chips,
    corrected: reading.corrected,
    unknownWords: reading.unknown,
    isNearest: isCitation,
    wider: isNone && !isCitation ? await findWider(state, reading.corrected, read, selector) : [],
    nearest: isNone && !isCitation ? await fetchAll(near) : [],
    hits: shownHits,
  };
}

const fetchAll = (hits: readonly Hit[]): Promise<Result[]> =>
  Promise.all(hits.map((hit) => hit.data()));

/** A DOI or ISBN that no entry has is answered by the index with those that begin alike: they are not meant. */
async function verify(hits: Hit[], { tokens }: Reading): Promise<Hit[]> {
  const ids = tokens.filter((token) => token.startsWith('qzi'));
  if (ids.length === 0) return hits;
  const kept = await Promise.all(
    hits.slice(0, resultsPerPage).map(async (hit) => {
      const own = (await hit.data()).meta['ids']?.split(' ') ?? [];
      return ids.every((id) => own.includes(id)) ? [hit] : [];
    }),
  );
  return kept.flat();
}

function isLongCitation({ words, authors, years, tokens }: Reading): boolean {
  return words.length + tokens.length >= citationParts && years.length + authors.length > 0;
}

/** Searches that leave one part out, as far as they find something. */
async function findWider(
  state: SearchState,
  corrected: string,
  read: (query: string) => Reading,
  selector: Selector,
): Promise<Wider[]> {
  const parts = read(corrected).chips.slice(0, 5);
  if (parts.length < 2) return [];
  const found = await Promise.all(
    parts.map(async (chip) => {
      const query = dropPart(corrected, { ...chip, kind: 'word', value: '' });
      const reading = read(query);
      const total = reading.unknown.length > 0 ? 0 : await selector.count(reading, state);
      return { without: chip, query, total };
    }),
  );
  return found.filter(({ total }) => total > 0);
}

function nameCounts(
  all: Selector['all'],
  counts: Selector['all'],
): Pick<Answer, 'counts' | 'years'> {
  return {
    counts: Object.fromEntries(
      facetNames.map((name) => [
        name,
        Object.keys(all[name] ?? {}).map((value) => ({
          ...fromIndexValue(value),
          count: counts[name]?.[value] ?? 0,
        })),
      ]),
    ) as FacetCounts,
    years: Object.keys(all['year'] ?? {})
      .map((year) => ({ year: Number(year), count: counts['year']?.[year] ?? 0 }))
      .sort((a, b) => a.year - b.year),
  };
}

import { facets, fromIndexValue, workKinds, type FacetName, type FacetValue } from '../facets.ts';
import { idMark } from '../field-tokens.ts';
import { dropPart } from '../query.ts';
import type { Hit, IndexFiles, Result } from './index-files.ts';
import { isExact, putExactFirst, putYearFirst } from './put-exact-first.ts';
import { readQuery, type Chip, type Reading } from './read-query.ts';
import { Selector, type Selection } from './select.ts';
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
  /** How many of the hits are works. */
  works: number;
  /** Every hit, to be exported or counted. */
  hits: Hit[];
}

export const resultsPerPage = 20;
/** From so many parts on, with a year or an author, a query is a citation that was pasted. */
const citationParts = 7;
const undatedParts = 11;
const nearestShown = 3;

/** What entries are counted by. */
export type CountedName = FacetName | 'year';
type Read = (query: string, options?: { isStrict?: boolean; isCitation?: boolean }) => Reading;

export interface Engine {
  ask: (state: SearchState) => Promise<Answer>;
  /** Fetches the values of a facet that waits to be opened. */
  fetchFacet: (name: CountedName) => Promise<void>;
}

/** Answers states from an index, which is opened when first asked. `waiting` names facets fetched only when they are needed. */
export function createEngine(
  open: () => Promise<IndexFiles>,
  waiting: readonly CountedName[] = [],
): Engine {
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
      const { isLiteral } = state;
      const read: Read = (query, options) =>
        readQuery(query, files.spelling, { isLiteral, ...options });
      const reading = read(state.query);
      const needed = facetNames.filter(
        (name) =>
          !waiting.includes(name) ||
          state.chosen[name].length > 0 ||
          reading.facets.some((facet) => facet.name === name) ||
          reading.excluded.some((other) => 'facet' in other && other.facet.name === name),
      );
      const isYearAsked =
        reading.years.length > 0 || state.from !== undefined || state.to !== undefined;
      const years = isYearAsked || !waiting.includes('year') ? ['year'] : [];
      await selector.fetch([...needed, ...years], reading);
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
  works: 0,
  hits: [],
};

async function answer(state: SearchState, read: Read, selector: Selector): Promise<Answer> {
  let reading = read(state.query);
  const isLong = !state.isLiteral && isLongCitation(reading);
  if (isLong) reading = read(state.query, { isCitation: true });
  // An identifier decides what a citation is of; else hardly an entry has all of one, and to look costs much.
  const id = isLong ? keepIds(reading) : reading;
  let found = isLong && id.tokens.length === 0 ? noHits : await find(id, state, selector);
  const isCitation = isLong && found.hits.length === 0;
  if (found.hits.length === 0 && !isLong && !isEmptyState(state) && !state.isLiteral) {
    // A word that only begins like a known one may be a slip after all.
    const strict = read(state.query, { isStrict: true });
    if (strict.corrected !== reading.corrected) {
      const better = await find(strict, state, selector);
      if (better.hits.length > 0) [reading, found] = [strict, better];
    }
  }
  const { hits: asked, counts } = found;
  const isNone = asked.length === 0 && !isEmptyState(state);
  const near = isNone
    ? await selector.findNearest(reading, isCitation ? resultsPerPage : nearestShown, isCitation)
    : [];
  const shownHits = isCitation ? near : asked;
  const last = Math.max(1, Math.ceil(shownHits.length / resultsPerPage));
  const page = Math.min(state.page, last);
  const window = shownHits.slice((page - 1) * resultsPerPage, page * resultsPerPage);
  let results = await fetchAll(window);
  if (page === 1 && state.order === 'relevance' && !isCitation) {
    const named = await findNamed(reading, results, asked, selector);
    results = putExactFirst([...new Set([...named, ...results])], reading.corrected, reading);
  }
  return {
    total: shownHits.length,
    page,
    results: isCitation ? putYearFirst(results, reading) : results,
    ...nameCounts(selector.all, asked.length === 0 && !isEmptyState(state) ? {} : counts),
    chips: reading.chips,
    corrected: reading.corrected,
    unknownWords: reading.unknown,
    isNearest: isCitation,
    wider: isNone && !isCitation ? await findWider(state, reading.corrected, read, selector) : [],
    nearest: isNone && !isCitation ? await fetchAll(near) : [],
    works: isCitation ? shownHits.length : countWorks(counts, state),
    hits: shownHits,
  };
}

/**
 * What is called by the words of a query and is not among the first results of many, since the words are common ones. It is
 * looked for only where nothing shown is it.
 */
async function findNamed(
  reading: Reading,
  results: readonly Result[],
  hits: readonly Hit[],
  selector: Selector,
): Promise<Result[]> {
  const { words, tokens, years, corrected } = reading;
  const mayBeName = words.length > 1 && words.length < 7 && tokens.length + years.length === 0;
  if (!mayBeName || hits.length <= resultsPerPage) return [];
  if (results.some((result) => isExact(result, corrected, reading))) return [];
  const ids = new Set(hits.map(({ id }) => id));
  const named = (await selector.findNamed(words)).filter(({ id }) => ids.has(id));
  return (await fetchAll(named)).filter((result) => isExact(result, corrected, reading));
}

/** Works among what was found; the counts of kinds are those as if no kind was chosen. */
function countWorks({ kind = {} }: Selection['counts'], { chosen }: SearchState): number {
  return Object.entries(kind)
    .map(([value, count]) => ({ id: fromIndexValue(value).id, count }))
    .filter(({ id }) => workKinds.includes(id))
    .filter(({ id }) => chosen.kind.length === 0 || chosen.kind.includes(id))
    .reduce((sum, { count }) => sum + count, 0);
}

const noHits: Selection = { hits: [], counts: {} };

/** Identifiers alone, of a citation that has more. */
function keepIds(reading: Reading): Reading {
  const tokens = reading.tokens.filter((token) => token.startsWith(idMark));
  return { ...reading, words: [], tokens, phrases: [], excluded: [], years: [], facets: [] };
}

/** True for a query of signs that mean nothing. */
function isUnread(reading: Reading, { query, chosen, from, to }: SearchState): boolean {
  const isRead =
    reading.words.length + reading.tokens.length + reading.phrases.length > 0 ||
    reading.years.length + reading.facets.length + reading.excluded.length > 0;
  const isNarrowed =
    from !== undefined ||
    to !== undefined ||
    Object.values(chosen).some(({ length }) => length > 0);
  return query !== '' && !isRead && !isNarrowed;
}

/** What a reading finds, and nothing where it has words that nobody knows. */
async function find(reading: Reading, state: SearchState, selector: Selector): Promise<Selection> {
  for (const { name, value } of reading.facets) {
    if (selector.valuesNamed(name, value).length === 0) reading.unknown.push(value);
  }
  if (reading.unknown.length > 0 || isEmptyState(state) || isUnread(reading, state)) return noHits;
  const { hits, counts } = await selector.select(reading, state);
  return { hits: await verify(hits, reading), counts };
}

const fetchAll = (hits: readonly Hit[]): Promise<Result[]> =>
  Promise.all(hits.map((hit) => hit.data()));

/** A DOI or ISBN that no entry has is answered by the index with those that begin alike: they are not meant. */
async function verify(hits: Hit[], { tokens }: Reading): Promise<Hit[]> {
  const ids = tokens.filter((token) => token.startsWith(idMark));
  if (ids.length === 0) return hits;
  const kept = await Promise.all(
    hits.slice(0, resultsPerPage).map(async (hit) => {
      const own = (await hit.data()).meta['ids']?.split(' ') ?? [];
      return ids.every((id) => own.includes(id)) ? [hit] : [];
    }),
  );
  return kept.flat();
}

function isLongCitation({ words, authors, years, tokens, unknown }: Reading): boolean {
  const parts = words.length + tokens.length + unknown.length;
  const isDated = years.length + authors.length > 0;
  return parts >= (isDated ? citationParts : undatedParts);
}

/** Searches that leave one part out, as far as they find something. */
async function findWider(
  state: SearchState,
  corrected: string,
  read: Read,
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

import { facets, fromIndexValue, type FacetName, type Order } from '../facets.ts';
import { splitWords } from '../words.ts';
import type { Counts, Filters, Hit, IndexFiles, Pagefind } from './index-files.ts';
import { asField, type Reading } from './read-query.ts';
import { withoutYears, type SearchState } from './state.ts';

export interface Selection {
  /** What was found, in order. */
  hits: Hit[];
  /** Of each facet, entries found with each value; those of a facet with a choice as if nothing was chosen in it. */
  counts: Counts;
}

const sorts: Record<Exclude<Order, 'relevance'>, Record<string, 'asc' | 'desc'>> = {
  newest: { year: 'desc' },
  oldest: { year: 'asc' },
  author: { author: 'asc' },
  title: { title: 'asc' },
};

/** Finds entries and counts them, by one or more searches of the index. */
export class Selector {
  readonly #pagefind: Pagefind;
  readonly #spelling: IndexFiles['spelling'];
  /** Every value of the facets that were fetched, with its count in the whole library. */
  #all: Counts = {};
  #total = 0;
  readonly #fetched = new Set<string>();
  readonly #members = new Map<string, Promise<Set<string>>>();

  constructor({ pagefind, spelling }: IndexFiles) {
    this.#pagefind = pagefind;
    this.#spelling = spelling;
  }

  get all(): Counts {
    return this.#all;
  }

  /** Fetches the values of facets; the index counts only what was fetched. */
  async fetch(names: readonly string[]): Promise<void> {
    const wanted = names.filter((name) => !this.#fetched.has(name));
    if (wanted.length === 0) return;
    const filters = Object.fromEntries(wanted.map((name) => [name, { any: ['none'] }]));
    await this.#pagefind.search(null, { filters });
    for (const name of wanted) this.#fetched.add(name);
    const { results, filters: counts } = await this.#pagefind.search(null, {});
    this.#all = counts;
    this.#total = results.length;
  }

  /** Entries that a reading and the choices in a state have in common. */
  async select(reading: Reading, state: SearchState): Promise<Selection> {
    const { hits, counts } = await this.#find(reading, state);
    const isPlain = reading.phrases.length === 0 && reading.excluded.length === 0;
    const countsOf = async (
      name: string,
      narrower: SearchState,
    ): Promise<Record<string, number>> => {
      const found = narrower === state ? { hits, counts } : await this.#find(reading, narrower);
      return isPlain ? (found.counts[name] ?? {}) : this.#countMembers(name, found.hits);
    };
    const names = [...facets.map(({ name }) => name), 'year'].filter((name) =>
      this.#fetched.has(name),
    );
    const counted = await Promise.all(
      names.map(async (name) => [name, await countsOf(name, leaveOut(state, name))] as const),
    );
    return { hits, counts: Object.fromEntries(counted) };
  }

  /** Entries found, without counts of chosen facets. */
  async count(reading: Reading, state: SearchState): Promise<number> {
    return (await this.#find(reading, { ...state, order: 'title' })).hits.length;
  }

  /**
   * Entries by how much of a reading they have, for a query that nothing has all of: a word that few entries have counts
   * for more, and for more again in a title.
   */
  async findNearest(reading: Reading, most: number): Promise<Hit[]> {
    const words = [...new Set(reading.words)]
      .sort((a, b) => this.#frequency(a) - this.#frequency(b))
      .slice(0, 24);
    const questions: { term: string | null; filters?: Filters; weight: number }[] = [
      ...words.map((word) => ({ term: word, weight: 1 })),
      ...words
        .filter((word) => this.#spelling.known(word)?.isInTitle)
        .map((word) => ({ term: asField('title', [word]), weight: 1.5 })),
      ...reading.tokens.map((token) => ({ term: token, weight: 1.5 })),
      ...reading.years.map((years) => ({
        term: null,
        filters: { year: { any: this.#yearsIn([years]) } },
        weight: 1,
      })),
    ];
    const scores = new Map<string, { hit: Hit; score: number }>();
    for (const { term, filters = {}, weight } of questions) {
      const { results } = await this.#pagefind.search(term, { filters });
      const worth = weight * Math.log(1 + this.#total / (results.length + 1));
      for (const hit of results) {
        scores.set(hit.id, { hit, score: (scores.get(hit.id)?.score ?? 0) + worth });
      }
    }
    const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
    const enough = (ranked[0]?.score ?? 0) * 0.5;
    return ranked
      .filter(({ score }) => score >= enough)
      .slice(0, most)
      .map(({ hit }) => hit);
  }

  async #find(reading: Reading, state: SearchState): Promise<Selection> {
    const filters = this.#toFilters(reading, state);
    const term = [...reading.words, ...reading.tokens].join(' ');
    const sort = state.order === 'relevance' ? undefined : sorts[state.order];
    const search = (text: string | null, more: Filters = {}) =>
      this.#pagefind.search(text, { filters: { ...filters, ...more }, ...(sort && { sort }) });
    const [first, ...rest] = reading.phrases.map((phrase) => `"${phrase}"`);
    const found = await search(term || first || null);
    const needed = await Promise.all(
      (term && first ? [first, ...rest] : rest).map((text) => search(text)),
    );
    const unwanted = await Promise.all(reading.excluded.map((text) => search(`"${text}"`)));
    const idsOf = ({ results }: { results: Hit[] }) => new Set(results.map(({ id }) => id));
    const [within, without] = [needed.map(idsOf), unwanted.map(idsOf)];
    let hits = found.results.filter(
      ({ id }) => within.every((ids) => ids.has(id)) && !without.some((ids) => ids.has(id)),
    );
    if (sort) hits = await this.#putUndatedLast(hits, state.order);
    else if (term) hits = await this.#putNamedFirst(hits, reading, search);
    return { hits, counts: found.filters };
  }

  /** A framework that is named comes first, then works by an author who is named, then the best match. */
  async #putNamedFirst(
    hits: Hit[],
    { words, tokens }: Reading,
    search: (text: string, more?: Filters) => Promise<{ results: Hit[] }>,
  ): Promise<Hit[]> {
    const areAll = (field: 'isInTitle' | 'isInAuthor') =>
      words.length > 0 && words.every((word) => this.#spelling.known(word)?.[field]);
    const kind = Object.keys(this.#all['kind'] ?? {}).filter((value) =>
      value.startsWith('framework '),
    );
    const named = await Promise.all([
      areAll('isInTitle') && tokens.length === 0
        ? search(asField('title', words), { kind: { any: kind } })
        : { results: [] },
      areAll('isInAuthor')
        ? search([asField('author', words), ...tokens].join(' '))
        : { results: [] },
    ]);
    const found = new Map(hits.map((hit) => [hit.id, hit]));
    const order = [...named.flatMap(({ results }) => results), ...hits];
    return [...new Set(order.map(({ id }) => id))].flatMap((id) => found.get(id) ?? []);
  }

  async #putUndatedLast(hits: Hit[], order: Order): Promise<Hit[]> {
    if (order !== 'newest' && order !== 'oldest') return hits;
    const years = Object.keys(this.#all['year'] ?? {});
    const { results } = await this.#pagefind.search(null, { filters: { year: { any: years } } });
    const dated = new Set(results.map(({ id }) => id));
    return [...hits.filter(({ id }) => dated.has(id)), ...hits.filter(({ id }) => !dated.has(id))];
  }

  /** Counts by membership: the index cannot count what several searches have in common. */
  async #countMembers(name: string, hits: Hit[]): Promise<Record<string, number>> {
    const counted = await Promise.all(
      Object.keys(this.#all[name] ?? {}).map(async (value) => {
        const members = await this.#membersOf(name, value);
        return [value, hits.filter(({ id }) => members.has(id)).length] as const;
      }),
    );
    return Object.fromEntries(counted);
  }

  #membersOf(name: string, value: string): Promise<Set<string>> {
    const key = `${name} ${value}`;
    const members =
      this.#members.get(key) ??
      this.#pagefind
        .search(null, { filters: { [name]: { any: [value] } } })
        .then(({ results }) => new Set(results.map(({ id }) => id)));
    this.#members.set(key, members);
    return members;
  }

  /** Values of one facet are alternatives; a range of years is all of its years that the index has. */
  #toFilters(reading: Reading, { chosen, from, to }: SearchState): Filters {
    const filters: Filters = {};
    const restrict = (name: string, values: string[]) => {
      const before = filters[name]?.any;
      const both = before ? values.filter((value) => before.includes(value)) : values;
      // What the index does not have matches nothing, where no value at all would match everything.
      filters[name] = { any: both.length > 0 ? both : ['none'] };
    };
    for (const { name } of facets) {
      if (chosen[name].length === 0) continue;
      const ids = new Set(chosen[name]);
      const values = Object.keys(this.#all[name] ?? {});
      restrict(
        name,
        values.filter((value) => ids.has(fromIndexValue(value).id)),
      );
    }
    for (const { name, value } of reading.facets) restrict(name, this.#valuesNamed(name, value));
    const ranges = [...reading.years, { ...(from && { from }), ...(to && { to }) }];
    if (reading.years.length > 0 || from !== undefined || to !== undefined) {
      restrict('year', this.#yearsIn(ranges));
    }
    return filters;
  }

  /** Values whose label, or id, has all the words. */
  #valuesNamed(name: FacetName, words: string): string[] {
    const asked = words.split(' ');
    return Object.keys(this.#all[name] ?? {}).filter((value) => {
      const own = splitWords(value);
      return asked.every((word) => own.some((other) => other.startsWith(word)));
    });
  }

  #yearsIn(ranges: readonly { from?: number; to?: number }[]): string[] {
    return Object.keys(this.#all['year'] ?? {}).filter((year) =>
      ranges.every(({ from = 0, to = 9999 }) => Number(year) >= from && Number(year) <= to),
    );
  }

  #frequency(word: string): number {
    return this.#spelling.known(word)?.frequency ?? 0;
  }
}

/** A state as if nothing was chosen in one facet; the state itself where nothing is. */
function leaveOut(state: SearchState, name: string): SearchState {
  if (name === 'year') {
    return state.from === undefined && state.to === undefined ? state : withoutYears(state);
  }
  const facet = name as FacetName;
  if (state.chosen[facet].length === 0) return state;
  return { ...state, chosen: { ...state.chosen, [facet]: [] } };
}

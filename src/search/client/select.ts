import { facets, fromIndexValue, workKinds, type FacetName } from '../facets.ts';
import { everyEntry, nameToken } from '../field-tokens.ts';
import { splitWords } from '../words.ts';
import { createEntries, type Entries } from './entries.ts';
import type { Counts, Filters, Hit, IndexFiles, Pagefind } from './index-files.ts';
import { asField, type Exclusion, type Reading } from './read-query.ts';
import { withoutYears, type SearchState } from './state.ts';

export interface Selection {
  /** What was found, in order. */
  hits: Hit[];
  /** Of each facet, entries found with each value; those of a facet with a choice as if nothing was chosen in it. */
  counts: Counts;
}

/** Finds entries and counts them, by one or more searches of the index. */
export class Selector {
  readonly #pagefind: Pagefind;
  readonly #spelling: IndexFiles['spelling'];
  /** Every value of the facets that were fetched. */
  #all: Counts = {};
  readonly #fetched = new Set<string>();

  readonly #fetchTable: IndexFiles['fetchTable'];
  #entries: Promise<Entries> | undefined;

  constructor({ pagefind, spelling, fetchTable }: IndexFiles) {
    this.#fetchTable = fetchTable;
    this.#pagefind = pagefind;
    this.#spelling = spelling;
  }

  get all(): Counts {
    return this.#all;
  }

  /** Fetches the values of facets; the index counts only what was fetched. */
  async fetch(names: readonly string[], reading?: Reading): Promise<void> {
    const wanted = names.filter((name) => !this.#fetched.has(name));
    if (wanted.length === 0) return;
    const filters = Object.fromEntries(wanted.map((name) => [name, { any: ['none'] }]));
    // The words asked for are fetched anyway, so that nothing is fetched for this alone.
    const term = [...(reading?.words ?? []), ...(reading?.tokens ?? [])].join(' ') || everyEntry;
    const { filters: counts } = await this.#pagefind.search(term, { filters });
    for (const name of wanted) this.#fetched.add(name);
    this.#all = { ...this.#all, ...counts };
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
      return isPlain ? (found.counts[name] ?? {}) : (await this.#open()).count(found.hits, name);
    };
    const names = [...facets.map(({ name }) => name), 'year'].filter((name) =>
      this.#fetched.has(name),
    );
    const counted = await Promise.all(
      names.map(async (name) => [name, await countsOf(name, leaveOut(state, name))] as const),
    );
    return { hits, counts: Object.fromEntries(counted) };
  }

  /** What is called by exactly these words, run together: `health care` is `healthcare` here. */
  async findNamed(words: readonly string[]): Promise<Hit[]> {
    const { results } = await this.#pagefind.search(nameToken(words.join('')), {});
    return results.slice(0, 3);
  }

  /** Entries found, without counts of chosen facets. */
  async count(reading: Reading, state: SearchState): Promise<number> {
    return (await this.#find(reading, { ...state, order: 'relevance' })).hits.length;
  }

  /**
   * Entries by how much of a reading they have, for a query that nothing has all of: a word that few entries have counts
   * for more, and for more again in a title.
   */
  async findNearest(reading: Reading, most: number, areWorks = false): Promise<Hit[]> {
    const words = [...new Set(reading.words)].sort(
      (a, b) => this.#frequency(a) - this.#frequency(b),
    );
    // Words that very many have tell little and cost much: they are asked only where there is nothing else.
    const rare = words.filter((word) => this.#frequency(word) < 3).slice(0, 10);
    const told = rare.length + reading.tokens.length > 1 ? rare : words.slice(0, 4);
    const questions: { term: string; weight: number }[] = [
      ...told.map((word) => ({ term: word, weight: 1 })),
      ...words
        .filter((word) => this.#spelling.known(word)?.isInTitle && told.includes(word))
        .map((word) => ({ term: asField('title', [word]), weight: 1.5 })),
      ...reading.tokens.slice(0, 8).map((token) => ({ term: token, weight: 1.5 })),
    ];
    // Only works are cited.
    const works = Object.keys(this.#all['kind'] ?? {}).filter((value) =>
      workKinds.includes(fromIndexValue(value).id),
    );
    const filters: Filters = areWorks ? { kind: { any: works } } : {};
    const scores = new Map<string, { hit: Hit; score: number }>();
    for (const { term, weight } of questions) {
      const { results } = await this.#pagefind.search(term, { filters });
      const worth = weight * Math.log(1 + 1000 / (results.length + 1));
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
    const search = (text: string, more: Filters = {}) =>
      this.#pagefind.search(text, { filters: { ...filters, ...more } });
    const [first, ...rest] = reading.phrases.map((phrase) => `"${phrase}"`);
    const found = await search(term || first || everyEntry);
    const needed = await Promise.all(
      (term && first ? [first, ...rest] : rest).map((text) => search(text)),
    );
    const unwanted = await Promise.all(
      reading.excluded.map((exclusion) =>
        'term' in exclusion
          ? search(exclusion.term)
          : search(term || first || everyEntry, this.#toExclusion(exclusion)),
      ),
    );
    const idsOf = ({ results }: { results: Hit[] }) => new Set(results.map(({ id }) => id));
    const [within, without] = [needed.map(idsOf), unwanted.map(idsOf)];
    const hits = found.results.filter(
      ({ id }) => within.every((ids) => ids.has(id)) && !without.some((ids) => ids.has(id)),
    );
    const sorted =
      state.order === 'relevance'
        ? await this.#putNamedFirst(hits, reading, search)
        : (await this.#open()).sort(hits, state.order);
    return { hits: sorted, counts: found.filters };
  }

  /** What is called by the very word comes first, then works by an author who is named, then the best match. */
  async #putNamedFirst(
    hits: Hit[],
    { words, tokens, years }: Reading,
    search: (text: string) => Promise<{ results: Hit[] }>,
  ): Promise<Hit[]> {
    const [word] = words;
    const isName = words.length === 1 && word !== undefined && this.#spelling.known(word)?.isName;
    const areAuthors =
      words.length > 0 &&
      words.length + years.length > 1 &&
      words.every((other) => this.#spelling.known(other)?.isInAuthor);
    const first = await Promise.all([
      isName ? search(nameToken(word)) : { results: [] },
      areAuthors ? search([asField('author', words), ...tokens].join(' ')) : { results: [] },
    ]);
    const found = new Map(hits.map((hit) => [hit.id, hit]));
    const order = [...first.flatMap(({ results }) => results), ...hits];
    return [...new Set(order.map(({ id }) => id))].flatMap((id) => found.get(id) ?? []);
  }

  #open(): Promise<Entries> {
    this.#entries ??= this.#fetchTable().then(createEntries);
    return this.#entries;
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
    for (const { name, value } of reading.facets) restrict(name, this.valuesNamed(name, value));
    const [low, high] =
      from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
    const ranges = [...reading.years, { ...(low && { from: low }), ...(high && { to: high }) }];
    if (reading.years.length > 0 || from !== undefined || to !== undefined) {
      restrict('year', this.#yearsIn(ranges));
    }
    return filters;
  }

  #toExclusion(exclusion: Exclude<Exclusion, { term: string }>): Filters {
    const [name, values] =
      'facet' in exclusion
        ? [exclusion.facet.name, this.valuesNamed(exclusion.facet.name, exclusion.facet.value)]
        : ['year', this.#yearsIn([exclusion.years])];
    return { [name]: { any: values.length > 0 ? values : ['none'] } };
  }

  /** Values whose label, or id, has all the words. */
  valuesNamed(name: FacetName, words: string): string[] {
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

import type { PersonName } from '../model/name.ts';
import type { FacetName } from './facets.ts';

/** What a result shows; short keys, since each result is fetched on its own. */
export interface ResultMeta extends Record<string, string> {
  title: string;
  /** The line under the title. */
  line: string;
  /** The word at the right: `Report`. */
  side: string;
}

/** One entry as the index takes it. */
export interface SearchRecord {
  url: string;
  /** Folded words, and words of fields (`fieldToken`). */
  content: string;
  meta: ResultMeta;
  filters: Partial<Record<FacetName | 'year', string[]>>;
  /** What it is sorted by; without a year it comes last. */
  sort: { year: number | undefined; author: string; title: string };
  /** Names of the persons among its authors, for the vocabulary. */
  people: PersonName[];
}

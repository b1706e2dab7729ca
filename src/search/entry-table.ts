/**
 * What the index cannot tell of entries: the order of authors and titles, and the values of facets, to count what several
 * searches have in common. Fetched when one of them is asked for.
 */
export interface EntryTable {
  /** Values of facets, each the facet's name, a tab, and the value as the index holds it. */
  values: string[];
  /** Entries in the order of their titles. */
  rows: EntryRow[];
}

/** An entry: its name in the index, its place by author, its year (0 for none), and the places of its values. */
export type EntryRow = [id: string, byAuthor: number, year: number, values: number[]];

import type { EntryTable } from '../entry-table.ts';
import type { Order } from '../facets.ts';
import type { Hit } from './index-files.ts';

/** Sorts and counts hits by the table of entries. */
export interface Entries {
  sort: (hits: readonly Hit[], order: Exclude<Order, 'relevance'>) => Hit[];
  /** How many hits have each value of a facet. */
  count: (hits: readonly Hit[], name: string) => Record<string, number>;
}

export function createEntries({ rows, values }: EntryTable): Entries {
  const known = new Map(
    rows.map(([id, author, year, own], title) => [id, { author, title, year, own }]),
  );
  const none = { author: 0, title: 0, year: 0, own: [] as number[] };
  const keys: Record<Exclude<Order, 'relevance'>, (entry: typeof none) => number> = {
    author: ({ author }) => author,
    title: ({ title }) => title,
    // Without a year at the end, either way.
    newest: ({ year }) => (year === 0 ? Infinity : -year),
    oldest: ({ year }) => (year === 0 ? Infinity : year),
  };
  return {
    sort: (hits, order) =>
      hits
        .map((hit) => ({ hit, entry: known.get(hit.id) ?? none }))
        .map(({ hit, entry }) => ({ hit, key: keys[order](entry), title: entry.title }))
        .sort((a, b) => (a.key === b.key ? a.title - b.title : a.key < b.key ? -1 : 1))
        .map(({ hit }) => hit),
    count: (hits, name) => {
      const counts: Record<string, number> = {};
      for (const { id } of hits) {
        for (const place of known.get(id)?.own ?? []) {
          const [facet, value = ''] = values[place]?.split('\t') ?? [];
          if (facet === name) counts[value] = (counts[value] ?? 0) + 1;
        }
      }
      return counts;
    },
  };
}

import type { Author } from './author.ts';
import { toId } from './id.ts';
import { indexName } from './name.ts';

/** Authors of one letter of the alphabet; `id` is its anchor. */
export interface InitialGroup {
  initial: string;
  id: string;
  authors: Author[];
}

/** Authors, in the order given, under their first letters; accents fold, and what is no Latin letter stands under `#`. */
export function groupByInitial(authors: readonly Author[]): InitialGroup[] {
  const groups = new Map<string, Author[]>();
  for (const author of authors) {
    const letter = toId(indexName(author.name)).charAt(0).toUpperCase();
    const initial = /[A-Z]/.test(letter) ? letter : '#';
    groups.set(initial, [...(groups.get(initial) ?? []), author]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([initial, group]) => ({
      initial,
      id: initial === '#' ? 'letter-other' : `letter-${initial.toLowerCase()}`,
      authors: group,
    }));
}

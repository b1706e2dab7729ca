/** One entry of a reader's own list. Title and line are as they were when it was added, so that the list shows without the network. */
export interface Entry {
  id: string;
  kind: 'frameworks' | 'references' | 'lists';
  title: string;
  line: string;
  note: string;
}

/** A list in the order of its reader; each id once. */
export type ReaderList = readonly Entry[];

/** Entries that one list holds, and letters of one note: enough for a reading list, too few to fill a browser's storage. */
export const most = 1000;
const mostLetters = 2000;
const kinds = ['frameworks', 'references', 'lists'] as const;

export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[a-z0-9][a-z0-9-]{0,120}$/.test(text);

/** What a browser kept, as a list; whatever is not an entry is left out, since anything may stand in storage. */
export function parseList(text: string | null): ReaderList {
  let data: unknown;
  try {
    data = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(data)) return [];
  const seen = new Set<string>();
  return data
    .flatMap((raw: unknown): Entry[] => {
      const { id, kind, title, line, note } = (raw ?? {}) as Record<string, unknown>;
      const known = kinds.find((one) => one === kind);
      if (!isId(id) || !known || seen.has(id)) return [];
      seen.add(id);
      const words = (value: unknown): string =>
        typeof value === 'string' ? value.slice(0, mostLetters) : '';
      return [{ id, kind: known, title: words(title) || id, line: words(line), note: words(note) }];
    })
    .slice(0, most);
}

export const formatList = (list: ReaderList): string => JSON.stringify(list);

/** Adds at the end what is not there yet, as far as a list goes. */
export function addTo(list: ReaderList, added: ReaderList): ReaderList {
  const ids = new Set(list.map(({ id }) => id));
  return [...list, ...added.filter(({ id }) => !ids.has(id))].slice(0, most);
}

export const removeFrom = (list: ReaderList, id: string): ReaderList =>
  list.filter((entry) => entry.id !== id);

export const setNote = (list: ReaderList, id: string, note: string): ReaderList =>
  list.map((entry) => (entry.id === id ? { ...entry, note: note.slice(0, mostLetters) } : entry));

/** Moves an entry to a place, counted from 0; beyond the ends it stops there. */
export function moveTo(list: ReaderList, id: string, place: number): ReaderList {
  const entry = list.find((one) => one.id === id);
  if (!entry) return list;
  const rest = removeFrom(list, id);
  const at = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, at), entry, ...rest.slice(at)];
}

/** The list with each entry under the id, and in the words, that it has now; what is not known stays as it is. */
export function refresh(
  list: ReaderList,
  nowOf: (id: string) => Omit<Entry, 'note'> | undefined,
): ReaderList {
  const seen = new Set<string>();
  return list
    .map((entry) => ({ ...entry, ...nowOf(entry.id) }))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Ids of a shared address in its order, each once; those that cannot be ids are kept apart, to be named. */
export function readSharedIds(search: string): { ids: string[]; refused: string[] } {
  const parts = new URLSearchParams(search)
    .getAll('ids')
    .flatMap((ids) => ids.split(','))
    .map((id) => id.trim())
    .filter(Boolean);
  const unique = [...new Set(parts)].slice(0, most);
  return { ids: unique.filter(isId), refused: unique.filter((id) => !isId(id)) };
}

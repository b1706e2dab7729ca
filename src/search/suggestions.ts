import { kinds } from './facets.ts';
import type { SearchRecord } from './search-record.ts';
import { isStopWord, splitWords } from './words.ts';

/** What the field suggests while a reader types: its words, kind and address. */
export type Suggestion = [label: string, kind: string, url: string];

/** Suggestions of one file; of more, the first by `rank` stand for the rest. */
const most = 200;
/** Letters of a word that choose the file. */
export const keyLength = 2;

const ranks: string[] = [
  kinds.framework,
  kinds.author,
  kinds.topic,
  kinds.organisation,
  kinds.list,
];
const rank = (kind: string): number => (ranks.includes(kind) ? ranks.indexOf(kind) : ranks.length);

/** Frameworks, authors and titles by the first letters of each of their words, so that a reader fetches only a few of them. */
export function gatherSuggestions(records: readonly SearchRecord[]): Map<string, Suggestion[]> {
  const files = new Map<string, Suggestion[]>();
  const ordered = [...records].sort((a, b) => rank(a.meta.side) - rank(b.meta.side));
  for (const { url, meta } of ordered) {
    const names = [meta.title, ...(meta['emblem'] ? (meta['names'] ?? '').split(' | ') : [])];
    const label = [meta.title, ...names.slice(1).filter((name) => /^\p{Lu}+$/u.test(name))].join(
      ', ',
    );
    const words = splitWords(names.join(' ')).filter((word) => !isStopWord(word));
    const keys = new Set(words.map((word) => word.slice(0, keyLength)));
    for (const key of [...keys].filter(({ length }) => length === keyLength)) {
      const file = files.get(key) ?? [];
      files.set(key, file);
      if (file.length < most) file.push([label, meta.side, url]);
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

import { splitWords } from './words.ts';

/**
 * Words of one field as words of their own, since the index itself knows no fields: `leadership` of a title also stands as
 * `qztleadership`. No word of a language begins so.
 */
const marks = { title: 'qzt', author: 'qza', id: 'qzi', name: 'qzn' } as const;
/** How a DOI or ISBN begins as a word. */
export const idMark = marks.id;
export type TokenField = keyof typeof marks;

export const fieldToken = (field: TokenField, word: string): string => marks[field] + word;

/** Stands in every entry: without a word, the index would be fetched whole. */
export const everyEntry = 'qzz';

/** Every word of a text as words of a field. */
export const fieldTokens = (field: TokenField, text: string): string[] =>
  splitWords(text).map((word) => fieldToken(field, word));

/** A whole name as one word: `qznleads` is what is called LEADS, and not what leads. */
export const nameToken = (name: string): string => fieldToken('name', splitWords(name).join(''));

/** A DOI or ISBN as one word, whatever its signs. */
export const idToken = (id: string): string =>
  fieldToken('id', id.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));

/** The words that stand in a field, out of a record's words. */
export const wordsOfField = (field: TokenField, words: readonly string[]): Set<string> =>
  new Set(
    words
      .filter((word) => word.startsWith(marks[field]))
      .map((word) => word.slice(marks[field].length)),
  );

export const isFieldToken = (word: string): boolean =>
  word === everyEntry || Object.values(marks).some((mark) => word.startsWith(mark));

import { stemmer } from 'stemmer';
import { splitWords } from '../words.ts';

/**
 * Words of a query that stand nowhere in the index, neither as they are, nor as the beginning of a word, nor in another
 * form of it. Pagefind answers such a word with whatever shares its first letters.
 */
export function findUnknownWords(query: string, words: readonly string[]): string[] {
  const stems = new Set(words.map((word) => stemmer(word)));
  return splitWords(query).filter(
    (asked) => !stems.has(stemmer(asked)) && !words.some((word) => word.startsWith(asked)),
  );
}

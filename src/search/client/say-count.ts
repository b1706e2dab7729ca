import { resultsPerPage, type Answer } from './engine.ts';

/** What is said of an answer: `3 results for “west 2017”`, and why there are none. */
export function sayCount(
  query: string,
  {
    total,
    page,
    unknownWords,
    corrected,
    isNearest,
  }: Pick<Answer, 'total' | 'page' | 'unknownWords' | 'corrected' | 'isNearest'>,
): string {
  const asked = total > 0 ? corrected : query;
  const what = asked && ` for “${shorten(asked)}”`;
  const results = `${total} ${total === 1 ? 'result' : 'results'}`;
  if (isNearest && total > 0) return `${results} with most of what you gave`;
  if (unknownWords.length > 0) {
    const words = unknownWords.map((word) => `“${word}”`).join(', ');
    const are = unknownWords.length === 1 ? 'is not a word' : 'are not words';
    return `0 results${what}. ${words} ${are} of this library.`;
  }
  const last = Math.ceil(total / resultsPerPage);
  return last > 1 ? `${results}${what}, page ${page} of ${last}` : `${results}${what}`;
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

import { resultsPerPage, type Answer } from './engine.ts';

/** What is said of an answer: `3 results for “west 2017”`, and why there are none. */
export function sayCount(
  query: string,
  { total, page, unknownWords }: Pick<Answer, 'total' | 'page' | 'unknownWords'>,
): string {
  const what = query && ` for “${query}”`;
  if (unknownWords.length > 0) {
    const words = unknownWords.map((word) => `“${word}”`).join(', ');
    const are = unknownWords.length === 1 ? 'is not a word' : 'are not words';
    return `0 results${what}. ${words} ${are} of this library.`;
  }
  const count = `${total} ${total === 1 ? 'result' : 'results'}${what}`;
  const last = Math.ceil(total / resultsPerPage);
  return last > 1 ? `${count}, page ${page} of ${last}` : count;
}

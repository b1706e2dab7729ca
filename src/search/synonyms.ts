import type { Synonyms } from '../model/synonyms.ts';
import { splitWords } from './words.ts';

/** Gives a text's words, with those of every synonym of what stands in it. */
export type Expand = (text: string) => string[];

/** Synonyms are added to what is indexed, so that a reader's browser needs to know none. */
export function createExpand(synonyms: readonly Synonyms[]): Expand {
  const groups = synonyms.map((terms) => [
    ...new Set(terms.map((term) => splitWords(term).join(' '))),
  ]);
  return (text) => {
    const words = splitWords(text);
    const line = ` ${words.join(' ')} `;
    const stands = (term: string) => line.includes(` ${term} `);
    const added = groups
      .filter((terms) => terms.some(stands))
      .flatMap((terms) => terms.filter((term) => !stands(term)))
      .flatMap((term) => term.split(' '));
    return [...words, ...added];
  };
}

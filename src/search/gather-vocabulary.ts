import { isFieldToken, wordsOfField } from './field-tokens.ts';
import type { SearchRecord } from './search-record.ts';
import type { KnownWord } from './vocabulary.ts';
import { splitWords } from './words.ts';

/** Entries that a word has to stand in to be frequent, by degree. */
const degrees = [3, 10, 100];

/** Every word of the records that can be found, with what is known of it. */
export function gatherVocabulary(records: readonly SearchRecord[]): Map<string, KnownWord> {
  const counts = new Map<string, number>();
  const beside = new Map<string, number>();
  const fields = { title: new Set<string>(), author: new Set<string>() };
  const families = new Map<string, number>();
  const given = new Set<string>();
  const names = new Set<string>();
  const count = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1);

  for (const { content, meta, people } of records) {
    const tokens = content.split(' ');
    const title = wordsOfField('title', tokens);
    const author = wordsOfField('author', tokens);
    const words = new Set([
      ...tokens.filter((token) => !isFieldToken(token)),
      ...splitWords(Object.values(meta).join(' ')).filter((word) => !isFieldToken(word)),
    ]);
    for (const name of wordsOfField('name', tokens)) names.add(name);
    for (const word of words) {
      count(counts, word);
      if (title.has(word)) fields.title.add(word);
      if (author.has(word)) fields.author.add(word);
      else count(beside, word);
    }
    for (const person of people) {
      for (const word of new Set(splitWords(person.family))) count(families, word);
      for (const word of splitWords(person.given ?? '')) if (word.length > 1) given.add(word);
    }
  }

  return new Map(
    [...counts].map(([word, entries]) => [
      word,
      {
        isInTitle: fields.title.has(word),
        isInAuthor: fields.author.has(word),
        isFamilyName: word.length > 1 && (families.get(word) ?? 0) > (beside.get(word) ?? 0),
        isGivenName: given.has(word),
        isName: names.has(word),
        frequency: degrees.filter((degree) => entries >= degree).length,
      },
    ]),
  );
}

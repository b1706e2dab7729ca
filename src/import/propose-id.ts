import { cutId, idSchema, mostIdLetters, toId } from '../model/id.ts';
import { creators, yearOfReference, type Reference } from '../model/reference.ts';
import { shortName } from '../model/name.ts';

type Work = Omit<Reference, 'id' | 'body'>;

/** Words that tell nothing of a title. */
const small = new Set(
  'a an and are as at but by for from how in into is it its of on or our that the their this to was what when where which who why with'.split(
    ' ',
  ),
);
/**
 * The id of a work, as the house rule has it: first author or body, year or `undated`, a word or two of the title
 * (`west-2017-caring-change`). More words, then numbers, keep it apart from those that `isTaken`. A file's own key stands if it is an
 * id of that form already.
 */
export function proposeId(work: Work, key: string, isTaken: (id: string) => boolean): string {
  if (isHouseId(key) && !isTaken(key)) return key;
  const [first] = creators(work as Reference);
  const year = String(yearOfReference(work as Reference) ?? 'undated');
  const name = (first && toId(shortName(first))) || 'work';
  const words = toId(work.title)
    .split('-')
    .filter((word) => word !== '' && !small.has(word));
  const base = `${cutId(name, 40)}-${year}`;
  const withWords = (count: number) => cutId([base, ...words.slice(0, count)].join('-'));
  for (let count = Math.min(2, words.length); count <= Math.min(4, words.length); count += 1) {
    if (!isTaken(withWords(count))) return withWords(count);
  }
  for (let number = 2; ; number += 1) {
    const id = `${withWords(2)}-${number}`;
    if (!isTaken(id)) return id;
  }
}

const isHouseId = (key: string): boolean =>
  key.length <= mostIdLetters &&
  idSchema.safeParse(key).success &&
  /^[a-z].*-(?:\d{4}|undated)(?:-|$)/.test(key);

import fc from 'fast-check';
import type { CslItem, CslName } from '../../src/citations/csl.ts';
import { referenceTypes } from '../../src/model/reference.ts';

// Letters that people write, signs that formats use for themselves, and no line ends: a record has none.
const letter = fc.constantFrom(...'abcXYZéøßŁ山ж0129 .,;:&%$#_{}~^\\<>"\'“”–-/()[]@=+*!?');
const text = fc
  .array(letter, { minLength: 1, maxLength: 24 })
  .map((letters) => letters.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((words) => words !== '');
/** A part of a name; a comma parts names in every format, and a person's name has none. */
const namePart = fc
  .array(fc.constantFrom(...'abcXYZéøßŁ山ж -.’'), { minLength: 1, maxLength: 10 })
  .map((letters) => letters.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((name) => /^\p{L}/u.test(name) && !/^[\p{Ll}]/u.test(name));
const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family: namePart, given: namePart }),
  // One name of several words is a body's in every format.
  fc.record({ family: namePart.filter((word) => !word.includes(' ')) }),
  text.filter((words) => !/^[,\s]|[,\s]$/.test(words)).map((literal) => ({ literal })),
);
const dateParts = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .chain((date) =>
    fc
      .integer({ min: 1, max: 3 })
      .map((count) =>
        [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].slice(0, count),
      ),
  );

/** Works of every type with whatever fields they may have. */
export const anyItem: fc.Arbitrary<CslItem> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/),
      type: fc.constantFrom(...(Object.keys(referenceTypes) as CslItem['type'][])),
      title: text,
      author: fc.array(name, { minLength: 1, maxLength: 5 }),
      editor: fc.array(name, { minLength: 1, maxLength: 2 }),
      issued: dateParts.map((parts) => ({ 'date-parts': [parts] as [number[]] })),
      genre: text,
      publisher: text,
      'publisher-place': text,
      number: text,
      edition: text,
      version: text,
      'container-title': text,
      'collection-title': text,
      volume: fc.stringMatching(/^[1-9][0-9]{0,3}$/),
      issue: fc.stringMatching(/^[1-9][0-9]{0,2}$/),
      page: fc.stringMatching(/^[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?$/),
      'number-of-pages': fc.stringMatching(/^[1-9][0-9]{0,3}$/),
      DOI: fc.stringMatching(/^10\.[1-9][0-9]{3}\/[a-zA-Z0-9._;()/-]{1,20}$/),
      ISBN: fc.constantFrom('978-1-907805-08-0', '9780102981469'),
      URL: fc.webUrl(),
    },
    { requiredKeys: ['id', 'type', 'title'] },
  )
  .map((item) => item as CslItem);

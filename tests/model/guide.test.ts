import { expect, test } from 'vitest';
import { gatherFacets } from '../../src/model/framework-facets.ts';
import { answer, questionSchema } from '../../src/model/guide.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { makeFramework, makeRecords } from '../make-records.ts';

const frameworks = [
  makeFramework({ id: 'coast', places: ['coast'], audiences: ['keepers'] }),
  makeFramework({ id: 'hills', places: ['hills'], audiences: ['keepers'], kind: 'code' }),
  makeFramework({ id: 'gone', places: ['coast'], status: { value: 'withdrawn' } }),
];

test.each<[string, object, string[]]>([
  ['one value', { places: ['coast'] }, ['coast', 'gone']],
  ['one of two values', { places: ['coast', 'hills'] }, ['coast', 'hills', 'gone']],
  ['every field given', { places: ['coast'], statuses: ['current'] }, ['coast']],
  ['a kind', { kinds: ['code'] }, ['hills']],
  ['a theme that none speaks to', { themes: ['light'] }, []],
])('a question is answered by %s', (_, where, expected) => {
  const question = questionSchema.parse({ id: 'q', question: 'Which?', where });
  expect(answer(question, frameworks).map(({ id }) => id)).toEqual(expected);
});

test('a question without a condition is refused', () => {
  const result = questionSchema.safeParse({ id: 'q', question: 'Which?', where: {} });
  expect(result.error?.issues[0]?.message).toBe('empty; name a value of at least one field');
});

test('facets have the values that frameworks have, and a facet with one value is left out', () => {
  const library = buildLibrary(
    makeRecords({
      frameworks,
      places: [
        { id: 'coast', name: 'Coast' },
        { id: 'hills', name: 'Hills' },
        { id: 'sea', name: 'Sea' },
      ],
      audiences: [{ id: 'keepers', name: 'Keepers' }],
    }),
  );
  const facets = gatherFacets(library);
  expect(facets.map(({ name, values }) => [name, values.map(({ id }) => id)])).toEqual([
    ['place', ['coast', 'hills']],
    ['kind', ['model', 'code']],
    ['status', ['current', 'withdrawn']],
  ]);
});

import { expect, test } from 'vitest';
import { buildLibrary } from '../../src/model/library.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { toSearchRecords } from '../../src/search/records.ts';
import { gatherVocabulary } from '../../src/search/gather-vocabulary.ts';
import { makeFramework, makeRecords, makeReference } from '../make-records.ts';

const records = toSearchRecords(buildLibrary(readLibrary('tests/fixtures/library').records));
const record = (url: string) => records.find((entry) => entry.url === url);

test('every framework, reference, list, author, body and topic is one record', () => {
  expect(records.map(({ url }) => url)).toEqual([
    '/frameworks/five-lamps/',
    '/frameworks/two-wicks/',
    '/references/board-of-lights-undated-rules/',
    '/references/fogg-1887-on-lamps/',
    '/references/fogg-1891-fog/',
    '/lists/first-night/',
    '/authors/board-of-lights-wicks-and-fogs/',
    '/authors/fogg-phileas/',
    '/authors/orsted-lucja/',
    '/organisations/board-of-lights/',
    '/organisations/harbour-office/',
    '/topics/fog/',
    '/topics/lamps/',
    '/topics/wicks/',
  ]);
});

test('a framework is found by its acronym, its components and its authors, under its own facets', () => {
  const five = record('/frameworks/five-lamps/');
  for (const words of ['fl', 'great lamp', 'the five lamps', 'phileas fogg', 'harbour office']) {
    expect(five?.content).toContain(words);
  }
  expect(five?.filters).toEqual({
    kind: ['framework Framework'],
    author: ['fogg-phileas Fogg, Phileas'],
    year: ['1902'],
    topic: ['lamps Lamps'],
    organisation: ['harbour-office The Harbour Office'],
    status: ['confirmed Confirmed'],
  });
});

test('the author of two works that define a framework is counted once for it', () => {
  const authors = [{ family: 'Fogg', given: 'Ada' }];
  const library = buildLibrary(
    makeRecords({
      references: [makeReference({ id: 'a', authors }), makeReference({ id: 'b', authors })],
      frameworks: [
        makeFramework({
          sources: ['a', 'b'].map((reference) => ({ reference, role: 'defines' as const })),
        }),
      ],
    }),
  );
  expect(toSearchRecords(library)[0]?.filters.author).toEqual(['fogg-ada Fogg, Ada']);
});

test('letters that do not decompose are indexed in Latin spelling too', () => {
  expect(record('/references/fogg-1891-fog/')?.content).toContain('lucja orsted');
  const vocabulary = gatherVocabulary(records);
  expect(vocabulary.get('orsted')).toMatchObject({ isFamilyName: true, isInAuthor: true });
  expect(vocabulary.get('lucja')).toMatchObject({ isGivenName: true, isFamilyName: false });
  expect(vocabulary.has('1887')).toBe(true);
});

test('a work without date has no year to be filtered by', () => {
  expect(record('/references/board-of-lights-undated-rules/')?.filters.year).toBeUndefined();
});

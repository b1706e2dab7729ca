import { expect, test } from 'vitest';
import { buildLibrary } from '../../src/model/library.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { toSearchRecords } from '../../src/search/records.ts';
import { gatherWords } from '../../src/search/write-index.ts';
import { makeFramework, makeRecords, makeReference } from '../make-records.ts';

const records = toSearchRecords(buildLibrary(readLibrary('tests/fixtures/library').records));
const record = (url: string) => records.find((entry) => entry.url === url);

test('every framework, reference, list and author is one record', () => {
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
  ]);
});

test('a framework is found by its acronym, its components and its authors, under its own facets', () => {
  const five = record('/frameworks/five-lamps/');
  for (const words of ['FL', 'Great lamp', 'The five lamps', 'Phileas Fogg', 'Harbour Office']) {
    expect(five?.content).toContain(words);
  }
  expect(five?.filters).toEqual({
    kind: ['framework Framework'],
    author: ['fogg-phileas Fogg, Phileas'],
    year: ['1902'],
    topic: ['lamps Lamps'],
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
  expect(record('/references/fogg-1891-fog/')?.content).toContain('Lucja Orsted');
  expect(gatherWords(records)).toEqual(expect.arrayContaining(['orsted', 'lucja', '1887']));
});

test('a work without date has no year to be filtered by', () => {
  expect(record('/references/board-of-lights-undated-rules/')?.filters.year).toBeUndefined();
});

import { expect, test } from 'vitest';
import { splitTitle, type Reference } from '../../src/model/reference.ts';
import { referenceLine, shortReference, spineLetters } from '../../src/model/wording.ts';
import { makeReference } from '../make-records.ts';

const people = [
  { family: 'West', given: 'Michael' },
  { family: 'Eckert', given: 'Regina' },
];

test.each<[string, Partial<Reference>, string, string, string]>([
  [
    'a report',
    { authors: people, issued: '2017-05-04', publisher: "The King's Fund" },
    'West and Eckert, 2017',
    "West and Eckert, 2017. The King's Fund",
    'WES',
  ],
  [
    'an article',
    { authors: people, issued: '2021', container: 'BMJ Open Quality', volume: '10', issue: '1' },
    'West and Eckert, 2021',
    'West and Eckert, 2021. BMJ Open Quality, 10(1)',
    'WES',
  ],
  [
    'a body that publishes its own work',
    { authors: [{ organisation: 'NHS England' }], issued: '2014', publisher: 'NHS England' },
    'NHS England, 2014',
    'NHS England, 2014',
    'NHS',
  ],
  [
    'a work without author',
    { title: 'Wisdom: a blog', issued: '2016', publisher: "The King's Fund" },
    'Wisdom, 2016',
    "The King's Fund, 2016",
    'WIS',
  ],
  [
    'a work without date',
    { authors: people },
    'West and Eckert, undated',
    'West and Eckert, undated',
    'WES',
  ],
  [
    'an edited book',
    { editors: [{ family: 'Ørsted', given: 'Ł.' }], issued: '1891' },
    'Ørsted, 1891',
    'Ørsted, 1891',
    'ØRS',
  ],
])('%s is named in short, in a list and on its spine', (_, parts, short, line, letters) => {
  const reference = makeReference(parts);
  expect([shortReference(reference), referenceLine(reference), spineLetters(reference)]).toEqual([
    short,
    line,
    letters,
  ]);
});

test.each([
  ['Caring to change: How it works', { main: 'Caring to change', sub: 'How it works' }],
  ['Leading at 10:30', { main: 'Leading at 10:30' }],
  ['A: B: C', { main: 'A', sub: 'B: C' }],
  ['Plain', { main: 'Plain' }],
])('%s splits', (title, expected) => {
  expect(splitTitle(title)).toEqual(expected);
});

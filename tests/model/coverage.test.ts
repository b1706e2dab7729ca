import { expect, test } from 'vitest';
import {
  countCoverage,
  findGaps,
  frameworkDetails,
  referenceDetails,
} from '../../src/model/coverage.ts';
import type { Framework } from '../../src/model/framework.ts';
import type { Reference } from '../../src/model/reference.ts';
import { makeFramework, makeReference } from '../make-records.ts';

const fogg = [{ family: 'Fogg' }];

test.each<[string, Partial<Reference>, string[]]>([
  [
    'a bare report',
    { type: 'report' },
    ['author', 'date', 'address', 'access', 'pages', 'archived copy'],
  ],
  [
    'a full report',
    {
      authors: fogg,
      issued: '1887',
      url: 'https://a.example',
      access: 'print',
      pages: 3,
      archived: { url: 'https://b.example', on: '2026-01-31' },
    },
    [],
  ],
  [
    'an edited book needs an ISBN and no DOI',
    { type: 'book', editors: fogg, issued: '1887', doi: '10.1234/x', access: 'free', pages: 3 },
    ['ISBN', 'archived copy'],
  ],
  [
    'an article needs a DOI, by which it has an address',
    { type: 'article-journal', authors: fogg, issued: '1887', page: '3', access: 'paid' },
    ['address', 'DOI', 'archived copy'],
  ],
  [
    'a web page has no pages',
    { type: 'webpage', authors: fogg, issued: '1887', url: 'https://a.example' },
    ['access', 'archived copy'],
  ],
])('%s', (_, parts, expected) => {
  expect(findGaps(makeReference(parts), referenceDetails)).toEqual(expected);
});

const item = { id: 'a', name: 'A', themes: [], elements: [] };
const group = { label: 'part', complete: true, items: [item] };
test.each<[string, Partial<Framework>, string[]]>([
  [
    'a bare framework',
    {},
    ['complete list of components', 'address', 'evaluation', 'terms of use'],
  ],
  [
    'components without a line, and one of their groups not complete',
    {
      components: [group, { ...group, complete: false }],
      status: { value: 'not-stated' },
      url: 'https://a.example',
      evaluations: [{ role: 'critiques', finding: 'No.' }],
      terms: 'Free.',
    },
    ['complete list of components', 'line on every component', 'status'],
  ],
])('%s', (_, parts, expected) => {
  expect(findGaps(makeFramework(parts), frameworkDetails)).toEqual(expected);
});

test('a detail is counted among the records that could have it', () => {
  const records = [
    makeReference({ type: 'webpage', issued: '1887' }),
    makeReference({ type: 'report', pages: 3 }),
    makeReference({ type: 'book' }),
  ];
  const counts = countCoverage(records, referenceDetails);
  expect(counts.filter(({ label }) => ['date', 'pages', 'DOI'].includes(label))).toEqual([
    { label: 'date', given: 1, of: 3 },
    { label: 'pages', given: 1, of: 2 },
    { label: 'DOI', given: 0, of: 0 },
  ]);
});

import { expect, test } from 'vitest';
import { buildLibrary } from '../../src/model/library.ts';
import {
  entryKey,
  findKeyWorks,
  gatherTimeline,
  orderLanes,
  paginateTimeline,
} from '../../src/model/timeline.ts';
import { makeFramework, makeRecords, makeReference } from '../make-records.ts';

const list = (id: string, cited: string[]) => ({
  id,
  title: id,
  summary: id,
  updated: '2026-01-31',
  body: '',
  cited,
});

const library = buildLibrary(
  makeRecords({
    families: [
      { id: 'family', name: 'Family', hue: '335' },
      { id: 'other', name: 'Other', hue: '15' },
    ],
    references: [
      makeReference({ id: 'book-of-first', issued: '2000' }),
      makeReference({ id: 'answered', issued: '2001' }),
      makeReference({ id: 'old-and-cited', issued: '1970' }),
      makeReference({ id: 'new-and-cited-once', issued: '2005' }),
      makeReference({ id: 'cited-twice', issued: '2006' }),
      makeReference({ id: 'undated-cited-twice' }),
    ],
    frameworks: [
      makeFramework({
        id: 'first',
        name: 'First',
        published: '2000',
        sources: [{ reference: 'book-of-first', role: 'defines' }],
      }),
      makeFramework({
        id: 'second',
        name: 'Second',
        published: '2010',
        family: 'other',
        lineage: [
          { relation: 'supersedes', framework: 'first' },
          { relation: 'responds-to', reference: 'answered' },
        ],
      }),
      makeFramework({
        id: 'earlier-than-its-source',
        name: 'Earlier',
        published: '1999',
        lineage: [
          { relation: 'combines', framework: 'second' },
          { relation: 'sibling', framework: 'first' },
        ],
      }),
      makeFramework({
        id: 'undated',
        name: 'Undated',
        published: undefined,
        lineage: [{ relation: 'derived-from', framework: 'first' }],
      }),
    ],
    lists: [
      list('one', ['old-and-cited', 'new-and-cited-once', 'cited-twice', 'undated-cited-twice']),
      list('two', ['book-of-first', 'cited-twice', 'undated-cited-twice']),
    ],
  }),
);

test('key works are those of lineage, those that two lists cite, and old ones that one does; never what defines', () => {
  expect(
    findKeyWorks(library)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['answered', 'cited-twice', 'old-and-cited']);
});

test('lines go forward in time between entries with a year; siblings and the rest are told in words', () => {
  const { links, entries, undated } = gatherTimeline(library);
  expect(links).toEqual([
    { from: 'framework-first', to: 'framework-second', kind: 'replaced' },
    { from: 'reference-answered', to: 'framework-second', kind: 'answered' },
  ]);
  const relations = (id: string) =>
    [...entries, ...undated]
      .find((entry) => entry.id === id)
      ?.relations.map(({ label, name, year }) => [label, name, year].join(' '));
  expect(relations('earlier-than-its-source')).toEqual([
    'Combines Second 2010',
    'Sibling of First 2000',
  ]);
  expect(relations('undated')).toEqual(['Derived from First 2000']);
});

test.each<[string, string[], [string, string][], string[]]>([
  ['without lines the order given', ['a', 'b', 'c'], [], ['a', 'b', 'c']],
  ['lanes with a line between them are neighbours', ['a', 'b', 'c'], [['a', 'c']], ['a', 'c', 'b']],
  ['a line from the works draws a lane up', ['a', 'b'], [['works', 'b']], ['b', 'a']],
])('lanes: %s', (_, lanes, links, expected) => {
  expect(orderLanes(lanes, links)).toEqual(expected);
});

test('a large timeline is cut into pages that hold every entry once and only lines between their own', () => {
  const whole = gatherTimeline(
    buildLibrary(
      makeRecords({
        frameworks: Array.from({ length: 205 }, (_, i) =>
          makeFramework({
            id: `f-${i}`,
            name: `Framework ${i}`,
            published: String(1970 + (i % 50)),
            lineage: i % 50 > 0 ? [{ relation: 'derived-from', framework: `f-${i - 1}` }] : [],
          }),
        ),
      }),
    ),
  );
  const pages = paginateTimeline(whole);
  expect(pages.map(({ entries }) => entries.length)).toEqual([80, 80, 45]);
  const keys = pages.flatMap(({ entries }) => entries.map(entryKey));
  expect(new Set(keys).size).toBe(205);
  for (const { entries, links } of pages) {
    const own = new Set(entries.map(entryKey));
    expect(links.filter(({ from, to }) => !own.has(from) || !own.has(to))).toEqual([]);
  }
});

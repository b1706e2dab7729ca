import { describe, expect, test } from 'vitest';
import { findAuthorCandidates } from '../../src/model/authors.ts';
import { tellHistory } from '../../src/model/history.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { makeFramework, makeRecords, makeReference } from '../make-records.ts';

const west = { family: 'West', given: 'Michael' };
const westA = { family: 'West', given: 'Michael A.' };
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('authors', () => {
  const references = [
    makeReference({ id: 'one', authors: [west], issued: '2017' }),
    makeReference({ id: 'two', authors: [westA], issued: '2021' }),
    makeReference({ id: 'three', editors: [{ family: 'Öz', given: 'A.' }] }),
  ];

  test('two spellings stay apart, and are proposed to the curator', () => {
    const { authors } = buildLibrary(makeRecords({ references }));
    expect(ids(authors)).toEqual(['oz-a', 'west-michael', 'west-michael-a']);
    expect(findAuthorCandidates(authors).map(ids)).toEqual([['west-michael', 'west-michael-a']]);
  });

  test('authors.yaml makes them one', () => {
    const entry = { id: 'west-michael', name: west, also: [westA] };
    const library = buildLibrary(makeRecords({ references, authors: [entry] }));
    expect(ids(library.authorOf(westA).works)).toEqual(['two', 'one']);
    expect(findAuthorCandidates(library.authors)).toEqual([]);
  });
});

test.each([
  [['Michael', 'Michael A.'], true],
  [['D.', 'David'], true],
  [['J. M.', 'James'], true],
  [['Jean-François', 'J.-F.'], true],
  [[undefined, 'Anna'], true],
  [['Sarah', 'Susan'], false],
  [['J. M.', 'J. P.'], false],
  [['Ann', 'Anna'], false],
])('given names %j may be one person: %s', (given, expected) => {
  const references = given.map((name, i) =>
    makeReference({
      id: `work-${i}`,
      authors: [{ family: 'Smith', ...(name && { given: name }) }],
    }),
  );
  const { authors } = buildLibrary(makeRecords({ references }));
  expect(findAuthorCandidates(authors).length).toBe(expected ? 1 : 0);
});

describe('lineage', () => {
  const library = buildLibrary(
    makeRecords({
      references: [makeReference({ id: 'old-guide' })],
      frameworks: [
        makeFramework({
          id: 'new',
          lineage: [
            { relation: 'supersedes', framework: 'old', note: 'In full.' },
            { relation: 'revises', reference: 'old-guide' },
          ],
        }),
        makeFramework({ id: 'old' }),
      ],
    }),
  );

  test('is read in both directions', () => {
    const read = (id: string) =>
      library.lineageOf(id).map((link) => [link.label, (link.framework ?? link.reference)?.id]);
    expect(read('new')).toEqual([
      ['Supersedes', 'old'],
      ['Revises', 'old-guide'],
    ]);
    expect(read('old')).toEqual([['Superseded by', 'new']]);
  });

  test('a reference knows the framework that descends from it', () => {
    expect(library.usesOf('old-guide')).toMatchObject([
      { framework: { id: 'new' }, role: 'background', note: 'Revises this work.' },
    ]);
  });
});

test('a reference knows its frameworks with role and note, evaluations among them', () => {
  const frameworks = [
    makeFramework({
      id: 'model',
      sources: [{ reference: 'work', role: 'defines', note: 'Version 1.' }],
      evaluations: [
        { reference: 'study', role: 'critiques', finding: 'It helps.' },
        { role: 'evaluates', finding: 'No reference.' },
      ],
    }),
  ];
  const references = [makeReference({ id: 'work' }), makeReference({ id: 'study' })];
  const { usesOf } = buildLibrary(makeRecords({ frameworks, references }));
  expect(usesOf('work')).toMatchObject([{ role: 'defines', note: 'Version 1.' }]);
  expect(usesOf('study')).toMatchObject([{ role: 'critiques', note: 'It helps.' }]);
});

test('years hold works and frameworks, latest first; works without date stand apart', () => {
  const undated = makeFramework({ id: 'g' });
  delete undated.published;
  const library = buildLibrary(
    makeRecords({
      references: [
        makeReference({ id: 'a', issued: '2017-05' }),
        makeReference({ id: 'b', issued: '2019' }),
        makeReference({ id: 'c' }),
      ],
      frameworks: [makeFramework({ id: 'f', published: '2017' }), undated],
    }),
  );
  expect(
    library.years.map(({ year, references, frameworks }) => [
      year,
      ids(references),
      ids(frameworks),
    ]),
  ).toEqual([
    [2019, ['b'], []],
    [2017, ['a'], ['f']],
  ]);
  expect(ids(library.undated)).toEqual(['c']);
});

test('the shelf is ordered by author, year and title, undated last, and knows its neighbours', () => {
  const eckert = { family: 'eckert', given: 'R.' };
  const references = [
    makeReference({ id: 'w-undated', authors: [west] }),
    makeReference({ id: 'w-2017', authors: [west], issued: '2017' }),
    makeReference({ id: 'e', authors: [eckert], issued: '2020' }),
    makeReference({ id: 'w-2014', authors: [west], issued: '2014' }),
  ];
  const library = buildLibrary(makeRecords({ references }));
  expect(ids(library.references)).toEqual(['e', 'w-2014', 'w-2017', 'w-undated']);
  expect(ids(library.neighboursOf(library.reference('e')))).toEqual([
    'e',
    'w-2014',
    'w-2017',
    'w-undated',
  ]);
});

test('topics know what is narrower and, from both ends, what to see also', () => {
  const topics = [
    { id: 'a', name: 'A', scope: 'A.', seeAlso: ['b'] },
    { id: 'b', name: 'B', scope: 'B.', seeAlso: [] },
    { id: 'c', name: 'C', scope: 'C.', seeAlso: [], broader: 'a' },
  ];
  const { topicShelves } = buildLibrary(makeRecords({ topics }));
  expect(
    topicShelves.map((shelf) => [shelf.topic.id, ids(shelf.narrower), ids(shelf.related)]),
  ).toEqual([
    ['a', ['c'], ['b']],
    ['b', [], ['a']],
    ['c', [], []],
  ]);
});

test('an organisation has what it published or signed under any of its names, and both ends of its history', () => {
  const organisations = [
    {
      id: 'old',
      name: 'Old Body',
      also: ['The Old Body'],
      history: [
        { on: '2019', event: 'merged-into' as const, organisation: 'owner', evidence: ['Law'] },
      ],
    },
    { id: 'owner', name: 'Owner', also: [], history: [] },
  ];
  const references = [
    makeReference({ id: 'signed', authors: [{ organisation: 'The Old Body' }] }),
    makeReference({ id: 'published', publisher: 'Old Body', issued: '2001' }),
    makeReference({ id: 'other', publisher: 'Someone' }),
  ];
  const frameworks = [makeFramework({ id: 'model', owner: 'owner', partners: ['old'] })];
  const library = buildLibrary(makeRecords({ organisations, references, frameworks }));
  const [old, owner] = library.organisationShelves;
  expect(ids(old?.references ?? [])).toEqual(['published', 'signed']);
  expect([old, owner].map((shelf) => ids(shelf?.frameworks ?? []))).toEqual([['model'], ['model']]);
  expect(owner && tellHistory(owner, library.organisation)).toMatchObject([
    { label: 'Took in', other: { id: 'old' }, on: '2019' },
  ]);
});

test('related works are named once, by author before topic, at most four of each', () => {
  const references = [
    makeReference({ id: 'this', authors: [west] }),
    makeReference({ id: 'same-author', authors: [west], issued: '2001' }),
    ...[1, 2, 3, 4, 5].map((n) => makeReference({ id: `topic-${n}`, issued: `200${n}` })),
  ];
  const library = buildLibrary(makeRecords({ references }));
  expect(
    library.relatedTo(library.reference('this')).map(({ by, works }) => [by, ids(works)]),
  ).toEqual([
    ['authors', ['same-author']],
    ['topics', ['topic-5', 'topic-4', 'topic-3', 'topic-2']],
  ]);
});

test('an id that is not in the library throws with its name', () => {
  const library = buildLibrary(makeRecords());
  expect(() => library.framework('nowhere')).toThrow(
    'there is no framework "nowhere" in this library',
  );
});

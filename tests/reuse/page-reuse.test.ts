import { expect, test } from 'vitest';
import type { Library } from '../../src/model/library.ts';
import type { Records } from '../../src/model/records.ts';
import type { MadePages } from '../../src/reuse/made-pages.ts';
import { PageReuse } from '../../src/reuse/page-reuse.ts';
import { makeFramework, makeRecords, makeReference } from '../make-records.ts';

const west = { family: 'West', given: 'Mae' };
const makeLibrary = (): Records =>
  makeRecords({
    references: [
      makeReference({ id: 'one', title: 'One', authors: [west], issued: '2001' }),
      makeReference({ id: 'two', title: 'Two', authors: [west], issued: '2002' }),
      makeReference({ id: 'far', title: 'Far', topics: ['other'], issued: '1950' }),
    ],
    frameworks: [makeFramework({ sources: [{ reference: 'one', role: 'defines' }] })],
  });

/** Makes one page from a library, unless the last one is the same; what was listed then is read as from a file. */
async function makeOne(
  records: Records,
  page: (library: Library) => unknown,
  { given = {}, last }: { given?: object; last?: MadePages } = {},
) {
  const reuse = new PageReuse(records, last);
  const isKept = reuse.isKept('page', given);
  if (!isKept) await reuse.make('page', () => Promise.resolve({ result: page(reuse.library) }));
  return { isKept, listed: JSON.parse(JSON.stringify(reuse.list())) as MadePages };
}

type Edit = (records: Records) => void;
const retitle =
  (id: string): Edit =>
  ({ references }) => {
    for (const work of references) if (work.id === id) work.title = 'Changed';
  };
const add: Edit = ({ references }) =>
  references.push(makeReference({ id: 'three', authors: [west], issued: '2003' }));
const remove =
  (id: string): Edit =>
  (records) => {
    records.references = records.references.filter((work) => work.id !== id);
  };
const nothing: Edit = () => undefined;
const titleOf = (id: string) => (library: Library) => library.reference(id).title;

test.each<[what: string, page: (library: Library) => unknown, edit: Edit, isKept: boolean]>([
  ['a page of nothing', () => '', add, true],
  ['nothing changed', titleOf('one'), nothing, true],
  ['a work that it shows has another title', titleOf('one'), retitle('one'), false],
  ['a work that it does not show', titleOf('one'), retitle('two'), true],
  [
    'ids of all works, and one is gone',
    (l) => l.references.map(({ id }) => id),
    remove('far'),
    false,
  ],
  [
    'a field that it copied with all others',
    (l) => ({ ...l.reference('one') }),
    retitle('one'),
    false,
  ],
  ['an own field', (l) => Object.hasOwn(l.reference('one'), 'doi'), retitle('one'), false],
  ['a field that it looked for', (l) => 'doi' in l.reference('one'), retitle('one'), false],
  ['a count of all works, and one more', (l) => l.references.length, add, false],
  ['a count of all works, and another title', (l) => l.references.length, retitle('one'), true],
  [
    'all titles, and another title',
    (l) => l.references.map(({ title }) => title),
    retitle('far'),
    false,
  ],
  ['works beside one, and one more', (l) => l.neighboursOf(l.reference('one')).length, add, false],
  ['related works, and one more', (l) => l.relatedTo(l.reference('one')).length, add, false],
  [
    'related works, and one on another topic',
    (l) => l.relatedTo(l.reference('one')).length,
    remove('far'),
    true,
  ],
  ['the address of an author, and another work', (l) => l.authorIdOf(west), add, true],
  ['the works of an author, and another', (l) => l.authorOf(west).works.length, add, false],
  [
    'a framework that names a work as its source no longer',
    (l) => l.usesOf('one').length,
    ({ frameworks }) => frameworks.forEach((framework) => (framework.sources = [])),
    false,
  ],
  [
    'a list that cites a work',
    (l) => l.listsCiting(['one']).length,
    ({ lists }) =>
      lists.push({
        id: 'list',
        title: 'List',
        summary: '',
        updated: '2026-01-31',
        body: '',
        cited: ['one'],
      }),
    false,
  ],
  [
    'a list that cites another',
    (l) => l.listsCiting(['two']).length,
    ({ lists }) =>
      lists.push({
        id: 'list',
        title: 'List',
        summary: '',
        updated: '2026-01-31',
        body: '',
        cited: ['one'],
      }),
    true,
  ],
  [
    'the name of the site',
    (l) => l.settings.name,
    ({ settings }) => (settings.name = 'Other'),
    false,
  ],
  [
    'a work whose title another takes',
    (l) => l.sharesTitle(l.reference('one')),
    ({ references }) => references.push(makeReference({ id: 'again', title: 'One' })),
    false,
  ],
])('%s', async (_, page, edit, isKept) => {
  const first = await makeOne(makeLibrary(), page);
  expect(first.isKept).toBe(false);
  const records = makeLibrary();
  edit(records);
  const second = await makeOne(records, page, { last: first.listed });
  expect(second.isKept).toBe(isKept);
  // What a kept page rests on is known to the build after it too.
  const third = await makeOne(records, page, { last: second.listed });
  expect(third.isKept).toBe(true);
});

test.each([
  ['the same', { part: [1, 2] }, { part: [1, 2] }, true],
  ['another part', { part: [1, 2] }, { part: [1, 3] }, false],
])('a page that is given %s', async (_, given, later, isKept) => {
  const { listed } = await makeOne(makeLibrary(), () => '', { given });
  expect((await makeOne(makeLibrary(), () => '', { given: later, last: listed })).isKept).toBe(
    isKept,
  );
});

test('a record that a page is given stands there by its name, and is read when it is shown', async () => {
  const make = async (records: Records, last?: MadePages) => {
    const reuse = new PageReuse(records, last);
    const [work] = reuse.library.references;
    const isKept = reuse.isKept('page', { work });
    if (!isKept) await reuse.make('page', () => Promise.resolve({ result: work?.title }));
    return { isKept, listed: reuse.list() };
  };
  const { listed } = await make(makeLibrary());
  expect((await make(makeLibrary(), listed)).isKept).toBe(true);
  const records = makeLibrary();
  records.references.forEach((work) => (work.title += '!'));
  expect((await make(records, listed)).isKept).toBe(false);
});

test('two pages that are rendered at once do not note what the other reads', async () => {
  const reuse = new PageReuse(makeLibrary());
  const wait = () => new Promise((done) => setTimeout(done, 1));
  const page = (id: string) =>
    reuse.make(id, async () => {
      await wait();
      const { title } = reuse.library.reference(id);
      await wait();
      return { result: title };
    });
  expect(await Promise.all([page('one'), page('far')])).toEqual(['One', 'Far']);
  const { pages, reads } = reuse.list();
  const namesOf = (id: string) => pages[id]?.reads.map((place) => reads[place]?.[0]);
  expect(namesOf('one')).toEqual(['reference ["one"]', 'references/one']);
  expect(namesOf('far')).toEqual(['reference ["far"]', 'references/far']);
});

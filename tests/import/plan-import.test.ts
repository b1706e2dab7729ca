import { expect, test } from 'vitest';
import { toCsl } from '../../src/citations/csl.ts';
import { ImportPlan } from '../../src/import/plan-import.ts';
import type { Reference } from '../../src/model/reference.ts';
import { makeReference } from '../make-records.ts';

const origin = { on: '2026-01-31', evidence: '', topics: ['unsorted'] };
const west = { family: 'West', given: 'Michael' };
const known = makeReference({
  id: 'west-2017-caring',
  title: 'Caring to change',
  authors: [west],
  issued: '2017',
  doi: '10.1234/ABC',
  publisher: 'The King’s Fund',
});

/** What comes of one work beside `known`, in a line. */
function decide(parts: Partial<Reference>, { update = false, key = '' } = {}): string {
  const plan = new ImportPlan(
    { references: [known], authors: [], taken: new Set([known.id, 'west-2018-taken']) },
    origin,
    update,
  );
  const item = { ...toCsl(makeReference({ title: 'Another', ...parts })), id: key };
  const outcome = plan.decide({ line: 1, item, left: [], notes: [] }, 'Imported');
  const { result } = outcome;
  const said = [
    result,
    'id' in outcome ? outcome.id : '',
    'why' in outcome ? outcome.why : '',
    result === 'merged' ? Object.keys(outcome.fields).join() : '',
    ...outcome.notes,
    ...plan.authorEntries.map(({ id }) => `entry ${id}`),
  ];
  return said.filter(Boolean).join(' | ');
}

test.each([
  [
    'a new work gets the id of the house',
    { title: 'The cost of a lamp', authors: [west], issued: '2020-03' },
    {},
    'added | west-2020-cost-lamp',
  ],
  [
    'a key that is such an id stays',
    { authors: [west] },
    { key: 'west-2020-lamps' },
    'added | west-2020-lamps',
  ],
  [
    'a key that leads out of the folder does not',
    { authors: [west] },
    { key: '../../etc/passwd-2020-x' },
    'added | west-undated-another',
  ],
  [
    'nor one that is taken by an address that moved',
    { authors: [west], issued: '2018', title: 'Taken' },
    { key: 'west-2018-taken' },
    'added | west-2018-taken-2',
  ],
  ['neither author nor date', {}, {}, 'added | work-undated-another'],
  [
    'the same DOI in other letters',
    { doi: '10.1234/abc' },
    {},
    'skipped | west-2017-caring | references/west-2017-caring.md has the DOI 10.1234/abc | title differs from references/west-2017-caring.md, which stays as it is',
  ],
  [
    'the same title, year and author',
    { title: 'Caring to Change', authors: [west], issued: '2017' },
    {},
    'skipped | west-2017-caring | references/west-2017-caring.md has its title, year and author',
  ],
  [
    'but a DOI of its own',
    { title: 'Caring to change', authors: [west], issued: '2017', doi: '10.1234/other' },
    {},
    'added | west-2017-caring-change | it may be references/west-2017-caring.md, which has a like title, and its year and author',
  ],
  [
    'what it has besides is named',
    { doi: '10.1234/abc', title: known.title, pages: 40 },
    {},
    'skipped | west-2017-caring | references/west-2017-caring.md has the DOI 10.1234/abc; it has pages besides (--update adds them)',
  ],
  [
    'and added when told, with nothing written over',
    { doi: '10.1234/abc', title: known.title, pages: 40, publisher: 'Other' },
    { update: true },
    'merged | west-2017-caring | pages | publisher differs from references/west-2017-caring.md, which stays as it is',
  ],
  [
    'a name whose address another has',
    { authors: [{ family: 'Wést', given: 'Michael' }] },
    {},
    'added | west-undated-another | entry west-michael-2',
  ],
  [
    'a name without a Latin letter',
    { authors: [{ family: '山田' }] },
    {},
    'added | work-undated-another | entry u5c71u7530',
  ],
  ['no title', { title: ' ' }, {}, 'broken | has no title; give it one, and import it again'],
] as [string, Partial<Reference>, { update?: boolean; key?: string }, string][])(
  '%s',
  (_, parts, how, expected) => {
    expect(decide(parts, how)).toBe(expected);
  },
);

test('a work that a file has twice comes in once', () => {
  const plan = new ImportPlan({ references: [], authors: [], taken: new Set() }, origin, true);
  const item = toCsl(makeReference({ authors: [west] }));
  const results = [1, 2].map(
    (line) => plan.decide({ line, item, left: [], notes: [] }, 'x').result,
  );
  expect(results).toEqual(['added', 'skipped']);
});

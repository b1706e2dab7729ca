import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findDue } from '../../src/model/due.ts';
import { makeFramework, makeReference } from '../make-records.ts';

const checked = makeReference().checked;
const asListed = { ...checked, status: 'as-listed' as const };

test.each<[string, string | undefined, string, boolean]>([
  ['the day after', '2026-11-24', '2026-11-25', true],
  ['on the day itself', '2026-11-25', '2026-11-25', false],
  ['within the month', '2026-11', '2026-11-30', false],
  ['after the month', '2026-11', '2026-12-01', true],
  ['within the year', '2026', '2026-12-31', false],
  ['without a day of review', undefined, '2099-01-01', false],
])('a review is due: %s', (_, nextReview, today, isDue) => {
  const frameworks = [makeFramework({ nextReview })];
  expect(findDue({ frameworks, references: [] }, today).length).toBe(isDue ? 1 : 0);
});

test('the longest overdue come first, then what is only listed', () => {
  const due = findDue(
    {
      frameworks: [
        makeFramework({ id: 'later', nextReview: '2026-06' }),
        makeFramework({ id: 'sooner', nextReview: '2026-01', checked: asListed }),
      ],
      references: [
        makeReference({ id: 'b', checked: asListed }),
        makeReference({ id: 'a', checked: asListed }),
      ],
    },
    '2027-01-01',
  );
  expect(due).toEqual([
    {
      key: 'frameworks/sooner',
      reasons: ['review was due by January 2026', 'as listed: no source was found yet'],
    },
    { key: 'frameworks/later', reasons: ['review was due by June 2026'] },
    { key: 'references/a', reasons: ['as listed: no source was found yet'] },
    { key: 'references/b', reasons: ['as listed: no source was found yet'] },
  ]);
});

test.each([
  ['seen a year ago', { seen: '2025-01-31' }, false],
  ['seen longer ago', { seen: '2025-01-30' }, true],
  ['never looked at', {}, true],
])('a link %s', (_, sighting, isDue) => {
  const references = [makeReference({ url: 'https://fog.example/' })];
  const due = findDue({ frameworks: [], references }, '2026-01-31', () => sighting);
  expect(due.length).toBe(isDue ? 1 : 0);
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/due.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LIBRARY_CONTENT: 'tests/fixtures/library' },
  });

test('the command names files, and what is no date is refused', () => {
  expect(run('--on', '2000-01-01').stdout).toMatch(/ to look at on 2000-01-01\.\n$/);
  const { status, stderr } = run('--on', 'soon');
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    '--on: "soon" is not a full date; write 2027-12-01',
  ]);
});

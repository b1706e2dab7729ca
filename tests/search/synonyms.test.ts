import { expect, test } from 'vitest';
import { createExpand } from '../../src/search/synonyms.ts';

const expand = createExpand([
  ['organisation', 'organization'],
  ["The King's Fund", "King's Fund", 'TKF'],
  ['team working', 'teamwork'],
]);

test.each([
  ['An organisation', ['an', 'organisation', 'organization']],
  ['King’s Fund', ['kings', 'fund', 'the', 'kings', 'fund', 'tkf']],
  ['TKF report', ['tkf', 'report', 'the', 'kings', 'fund', 'kings', 'fund']],
  ['illusions of team working', ['illusions', 'of', 'team', 'working', 'teamwork']],
  ['working team', ['working', 'team']],
])('%s', (text, words) => {
  expect(expand(text)).toEqual(words);
});

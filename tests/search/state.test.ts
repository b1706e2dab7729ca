import { expect, test } from 'vitest';
import { formatState, isEmptyState, parseState } from '../../src/search/client/state.ts';

const none = { kind: [], author: [], topic: [], organisation: [], access: [], status: [] };
const empty = { query: '', isLiteral: false, chosen: none, order: 'relevance', page: 1 };

test.each([
  ['', empty],
  ['?q=west+2017', { ...empty, query: 'west 2017' }],
  [
    '?q=a&as=words&kind=report&kind=book&author=west-michael&from=2013&to=2019&sort=newest&page=2',
    {
      query: 'a',
      isLiteral: true,
      order: 'newest',
      chosen: { ...none, kind: ['report', 'book'], author: ['west-michael'] },
      from: 2013,
      to: 2019,
      page: 2,
    },
  ],
  ['?q=%C3%98rsted', { ...empty, query: 'Ørsted' }],
])('the address %s is read and written the same', (address, state) => {
  const read = parseState(new URLSearchParams(address));
  expect(read).toEqual(state);
  expect(formatState(read)).toBe(address);
});

test.each([
  ['?q=+&kind=&from=&to=', ''],
  ['?from=20&to=soon&page=-1', ''],
  ['?page=1.5&topic=fog&topic=fog', '?topic=fog'],
  ['?unknown=1&q=x&sort=sideways', '?q=x'],
])('what makes no sense in %s is left out', (address, expected) => {
  expect(formatState(parseState(new URLSearchParams(address)))).toBe(expected);
});

test.each([
  ['', true],
  ['?page=3', true],
  ['?q=x', false],
  ['?to=2019', false],
  ['?topic=fog', false],
])('the address %j asks for nothing: %s', (address, expected) => {
  expect(isEmptyState(parseState(new URLSearchParams(address)))).toBe(expected);
});

import { expect, test } from 'vitest';
import { sayCount } from '../../src/search/client/say-count.ts';

test.each([
  ['west 2017', 1, 3, [], '3 results for “west 2017”'],
  ['edmondson', 1, 1, [], '1 result for “edmondson”'],
  ['', 1, 12, [], '12 results'],
  ['', 2, 41, [], '41 results, page 2 of 3'],
  ['fog lamp', 1, 0, [], '0 results for “fog lamp”'],
  [
    'zymurgy',
    1,
    0,
    ['zymurgy'],
    '0 results for “zymurgy”. “zymurgy” is not a word of this library.',
  ],
  ['a b', 1, 0, ['a', 'b'], '0 results for “a b”. “a”, “b” are not words of this library.'],
])('of %j on page %i with %i found', (query, page, total, unknownWords, expected) => {
  const answer = { total, page, unknownWords, corrected: query, isNearest: false };
  expect(sayCount(query, answer)).toBe(expected);
});

import { expect, test } from 'vitest';
import { pagesToShow } from '../../src/site.ts';

test.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [2, 5, '1 2 3 4 5'],
  [1, 200, '1 2 3 … 200'],
  [4, 200, '1 2 3 4 5 6 … 200'],
  [5, 200, '1 2 3 4 5 6 7 … 200'],
  [6, 200, '1 … 4 5 6 7 8 … 200'],
  [197, 200, '1 … 195 196 197 198 199 200'],
  [200, 200, '1 … 198 199 200'],
])('page %d of %d offers %s', (page, last, expected) => {
  expect(
    pagesToShow(page, last)
      .map((number) => number ?? '…')
      .join(' '),
  ).toBe(expected);
});

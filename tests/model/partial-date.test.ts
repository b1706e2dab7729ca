import { expect, test } from 'vitest';
import { formatDate, isLater, isPartialDate } from '../../src/model/partial-date.ts';

test.each([
  ['2017', true],
  ['2017-05', true],
  ['2017-05-04', true],
  ['2016-02-29', true],
  ['2017-02-29', false],
  ['2017-13', false],
  ['2017-5-4', false],
  ['2O17', false],
  ['4 May 2017', false],
  ['', false],
])('%j is a date: %s', (text, expected) => {
  expect(isPartialDate(text)).toBe(expected);
});

test.each([
  ['2017', '2017'],
  ['2017-05', 'May 2017'],
  ['2017-05-04', '4 May 2017'],
])('%s reads %s', (date, expected) => {
  expect(formatDate(date)).toBe(expected);
});

test.each([
  ['2018', '2017-12-31', true],
  ['2017-06', '2017-05-31', true],
  ['2017-05-04', '2017-05-04', false],
  ['2017', '2017-05-04', false],
  ['2017-05-04', '2017', false],
])('%s is later than %s: %s', (a, b, expected) => {
  expect(isLater(a, b)).toBe(expected);
});

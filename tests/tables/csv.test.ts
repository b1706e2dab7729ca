import { expect, test } from 'vitest';
import { toCsv } from '../../src/tables/csv.ts';

test.each([
  ['plain', 'Lamps', 'Lamps'],
  ['a comma', 'Lamps, wicks', '"Lamps, wicks"'],
  ['quotation marks', 'The "lamp"', '"The ""lamp"""'],
  ['a line break', 'Lamps\nand wicks', 'Lamps and wicks'],
  ['a formula', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['a formula by plus', '+1', "'+1"],
  ['a formula by minus', '-1', "'-1"],
  ['a formula by at', '@SUM(1)', "'@SUM(1)"],
  ['accents', 'Ørsted', 'Ørsted'],
])('%s', (_, value, expected) => {
  expect(toCsv([{ name: value }], ['name'])).toBe(`\uFEFFname\r\n${expected}\r\n`);
});

test('columns stand in the order given, and what is not known is empty', () => {
  expect(toCsv([{ b: 2, a: undefined }], ['a', 'b'])).toBe('\uFEFFa,b\r\n,2\r\n');
});

import { expect, test } from 'vitest';
import {
  compareText,
  countOf,
  firstSentence,
  joinWords,
  shorten,
  textSchema,
  toPlainText,
} from '../../src/model/text.ts';

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j joins to %s', (parts, expected) => {
  expect(joinWords(parts)).toBe(expected);
});

test.each([
  [0, 'work', '0 works'],
  [1, 'work', '1 work'],
  [2, 'work', '2 works'],
])('%i %s is %s', (count, word, expected) => {
  expect(countOf(count, word)).toBe(expected);
});

test('an index passes over case, accents and punctuation, and counts', () => {
  const names = [
    'Zulueta',
    "O'Brien",
    'Obama',
    'Östergård',
    'part 10',
    'part 9',
    'edmondson',
    'Eckert',
  ];
  expect(names.sort(compareText)).toEqual([
    'Eckert',
    'edmondson',
    'Obama',
    "O'Brien",
    'Östergård',
    'part 9',
    'part 10',
    'Zulueta',
  ]);
});

test.each([
  ['A **bold** [link](https://x.example) and <Cite id="x" /> _that_.', 'A bold link and that .'],
  ['# Heading\n\nText', 'Heading Text'],
])('%j as plain text', (prose, expected) => {
  expect(toPlainText(prose)).toBe(expected);
});

test.each([
  ['One thing. Another.', 'One thing.'],
  ['No stop', 'No stop'],
  ['', ''],
])('the first sentence of %j', (text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});

test.each([
  ['short', 10, 'short'],
  ['one two three', 9, 'one two…'],
  ['unbreakable', 6, 'unbre…'],
])('%j in %i letters', (text, most, expected) => {
  expect(shorten(text, most)).toBe(expected);
  expect(shorten(text, most).length).toBeLessThanOrEqual(most);
});

test.each([
  ["  The King's Fund ", 'The King’s Fund'],
  ["O'Brien, 'quoted' and the leaders' energy", "O’Brien, 'quoted' and the leaders' energy"],
  ['10.1136/x', '10.1136/x'],
])('%j is read as %j', (typed, expected) => {
  expect(textSchema.parse(typed)).toBe(expected);
});

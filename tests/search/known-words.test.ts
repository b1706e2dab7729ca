import { expect, test } from 'vitest';
import { findUnknownWords } from '../../src/search/client/known-words.ts';
import { splitWords } from '../../src/search/words.ts';

const words = [
  '2017',
  'compassionate',
  'de',
  'dimensions',
  'edmondson',
  'kings',
  'teaming',
  'zulueta',
];

test.each([
  ['edmondson', []],
  ['EDMONDSON 2017', []],
  ['edmond', []],
  ['dimension', []],
  ['compassionately', []],
  ['compassion', []],
  ['team', []],
  ["King's", []],
  ['zymurgy', ['zymurgy']],
  ['edmonson', ['edmonson']],
  ['teaming zymurgy 2018', ['zymurgy', '2018']],
  ['', []],
  ['  …  ', []],
])('in %j the unknown words are %j', (query, expected) => {
  expect(findUnknownWords(query, words)).toEqual(expected);
});

test.each([
  ["The King’s Fund: Östergård's café", ['the', 'kings', 'fund', 'ostergards', 'cafe']],
  ['large-scale 10(1):e000980', ['large', 'scale', '10', '1', 'e000980']],
])('the words of %j', (text, expected) => {
  expect(splitWords(text)).toEqual(expected);
});

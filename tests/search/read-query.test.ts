import { describe, expect, test } from 'vitest';
import { readQuery } from '../../src/search/client/read-query.ts';
import { createSpelling } from '../../src/search/client/spelling.ts';
import { packVocabulary, unpackVocabulary, type KnownWord } from '../../src/search/vocabulary.ts';

const plain: KnownWord = {
  isInTitle: false,
  isInAuthor: false,
  isFamilyName: false,
  isGivenName: false,
  isName: false,
  frequency: 1,
};
const family = { ...plain, isInAuthor: true, isFamilyName: true };
const given = { ...plain, isInAuthor: true, isGivenName: true };
const title = { ...plain, isInTitle: true };
const words = new Map<string, KnownWord>([
  ['west', family],
  ['eckert', family],
  ['edmondson', family],
  ['timmins', family],
  ['de', family],
  ['zulueta', family],
  ['michael', given],
  ['amy', given],
  ['nhs', { ...plain, isInAuthor: true, frequency: 3 }],
  ['england', { ...plain, isInAuthor: true, frequency: 3 }],
  ['compassionate', title],
  ['dimensions', plain],
  ['2017', plain],
  ['timid', plain],
]);
const spelling = createSpelling(words);

test('a vocabulary is sent and read back', () => {
  expect(unpackVocabulary(packVocabulary(words))).toEqual(words);
});

describe('names', () => {
  test.each<[string, string[], string[]]>([
    ['West', ['Author West'], ['qzawest']],
    ['Michael West', ['Author Michael West'], ['qzamichael', 'qzawest']],
    ['west m', ['Author west m'], ['qzawest', 'qzawestm']],
    ['M. West', ['Author M West'], ['qzawestm', 'qzawest']],
    ['West & Eckert', ['Author West', 'Author Eckert'], ['qzawest', 'qzaeckert']],
    ['de Zulueta 2015', ['Author de Zulueta', 'Year 2015'], ['qzade', 'qzazulueta']],
    ['author:west', ['Author west'], ['qzawest']],
    ['author:edmonson', ['Author edmonson'], ['qzaedmondson']],
    ['title:compasionate', ['In the title compasionate'], ['qztcompassionate']],
    ['nhs england 2014', ['Word nhs', 'Word england', 'Year 2014'], []],
  ])('%s', (query, chips, tokens) => {
    const reading = readQuery(query, spelling);
    expect(reading.chips.map(({ label, value }) => `${label} ${value}`)).toEqual(chips);
    expect(reading.tokens).toEqual(tokens);
  });

  test('as exact words nothing is a name', () => {
    const { words: plainWords, tokens } = readQuery('west 2017', spelling, { isLiteral: true });
    expect([plainWords, tokens]).toEqual([['west', '2017'], []]);
    expect(readQuery('edmonson', spelling, { isLiteral: true }).unknown).toEqual(['edmonson']);
  });
});

test.each([
  ['-nursing', { term: '"nursing"' }],
  ['-"patient safety"', { term: '"patient safety"' }],
  ['-author:eckert', { term: 'qzaeckert' }],
  ['-kind:report', { facet: { name: 'kind', value: 'report' } }],
  ['-year:2014', { years: { from: 2014, to: 2014 } }],
])('%s leaves out', (query, expected) => {
  const [exclusion] = readQuery(`west ${query}`, spelling).excluded;
  expect(exclusion).toMatchObject(expected);
});

test.each(['-author:zymurgy', '-title:zymurgy'])('%s leaves nothing out', (query) => {
  expect(readQuery(`west ${query}`, spelling).excluded).toEqual([]);
});

describe('spelling', () => {
  test.each([
    ['edmonson', 'edmondson'],
    ['edmodnson', 'edmondson'],
    ['Edmundson 1999', 'edmondson 1999'],
    ['compasionate west', 'compassionate west'],
    ['dimension', 'dimension'],
    ['dimens', 'dimens'],
    ['edmond', 'edmond'],
    // Beside a year a name is likelier than a word.
    ['timmid 2015', 'timmins 2015'],
    ['timmid', 'timid'],
  ])('%s is read as %s', (query, corrected) => {
    const reading = readQuery(query, spelling);
    expect(reading.corrected).toBe(corrected);
    expect(reading.unknown).toEqual([]);
  });

  test.each(['zymurgy', 'author:zymurgy', 'title:zymurgy', 'zymurgy west'])(
    'in %s there is a word that nobody knows',
    (query) => {
      expect(readQuery(query, spelling).unknown).toEqual(['zymurgy']);
    },
  );
});

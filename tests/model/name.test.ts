import { expect, test } from 'vitest';
import { byline, displayName, indexName, nameId, type Name } from '../../src/model/name.ts';

const west: Name = { family: 'West', given: 'Michael' };
const named = (family: string): Name => ({ family, given: 'A.' });

test.each<[Name, string, string, string]>([
  [west, 'Michael West', 'West, Michael', 'west-michael'],
  [
    { family: 'Östergård', given: 'Kevin' },
    'Kevin Östergård',
    'Östergård, Kevin',
    'ostergard-kevin',
  ],
  [{ family: 'Ørsted', given: 'Łucja' }, 'Łucja Ørsted', 'Ørsted, Łucja', 'orsted-lucja'],
  [{ family: "O'Brien", given: 'P.' }, "P. O'Brien", "O'Brien, P.", 'obrien-p'],
  [
    { family: 'King', given: 'M. L.', suffix: 'Jr' },
    'M. L. King Jr',
    'King, M. L., Jr',
    'king-m-l-jr',
  ],
  [{ family: 'Plato' }, 'Plato', 'Plato', 'plato'],
  [{ organisation: 'NHS England' }, 'NHS England', 'NHS England', 'nhs-england'],
  [{ organisation: "The King's Fund" }, "The King's Fund", "King's Fund", 'kings-fund'],
  [{ organisation: '国家卫生' }, '国家卫生', '国家卫生', ''],
])('%j is displayed, filed and addressed', (name, displayed, filed, id) => {
  expect([displayName(name), indexName(name), nameId(name)]).toEqual([displayed, filed, id]);
});

test.each<[Name[], boolean, string]>([
  [[], false, ''],
  [[west], false, 'West'],
  [[west], true, 'West and others'],
  [[west, named('Eckert')], false, 'West and Eckert'],
  [[west, named('B'), named('C'), named('D')], false, 'West, B, C and D'],
  [[west, named('B'), named('C'), named('D'), named('E')], false, 'West and others'],
  [[{ organisation: 'Board of Lights, Wicks and Fogs' }], false, 'Board of Lights, Wicks and Fogs'],
])('byline of %j, more: %s', (names, hasMore, expected) => {
  expect(byline(names, hasMore)).toBe(expected);
});

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsl, type CslItem } from '../../src/citations/csl.ts';
import { formatRis } from '../../src/citations/ris.ts';
import { readRis } from '../../src/import/read-ris.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { hardCases } from './hard-cases.ts';
import { anyItem } from './make-items.ts';

const require = createRequire(import.meta.url);
require('@citation-js/plugin-ris');
const { plugins } = require('@citation-js/core') as {
  plugins: { input: { chain: (text: string, options: object) => CslItem[] } };
};

/** RIS line by line, and its tags back through our rows; nothing is left over. */
function readBack(text: string): CslItem[] {
  const { records, broken } = readRis(text.replaceAll('\r\n', '\n'));
  expect(broken).toEqual([]);
  expect(records.flatMap(({ left }) => left)).toEqual([]);
  return records.map(({ item }) => item as CslItem);
}

test.each(hardCases)('%s comes back as it was', (_, item) => {
  expect(readBack(formatRis([item]))).toEqual([item]);
});

const items = readLibrary('content').records.references.map(toCsl);

test('the collection comes back as it was', () => {
  expect(readBack(formatRis(items))).toEqual(items);
});

test('whatever a record may hold comes back', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      expect(readBack(formatRis([item]))).toEqual([item]);
    }),
    { numRuns: 300, seed: 20261124 },
  );
});

describe('read by a program that is not ours', () => {
  const read = plugins.input.chain(formatRis(items), { generateGraph: false });
  const field = (item: CslItem, name: keyof CslItem) => JSON.stringify(item[name] ?? null);

  test('every work is there', () => {
    expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  /** What that program does not read, though it is there. */
  const unread: Record<string, string[]> = {
    // Months of chapters.
    issued: ['ayeleke-2018-concept-of-leadership'],
    // A first page without a last.
    page: ['hemmati-undated-integrating-leadership', 'nicol-undated-barriers-to-doctors'],
    // A book's number stands in a note, since its SN is the ISBN.
    number: ['bevan-2011-large-scale-change'],
  };

  test.each([
    'title',
    'issued',
    'publisher',
    'publisher-place',
    'container-title',
    'volume',
    'issue',
    'page',
    'DOI',
    'URL',
    'number',
  ] as const)('%s is the same', (name) => {
    const wrong = items.filter((item, i) => field(item, name) !== field(read[i] as CslItem, name));
    expect(wrong.map(({ id }) => id)).toEqual(unread[name] ?? []);
  });

  test('authors are in their order; bodies stay whole', () => {
    const wrong = items.filter((item, i) => {
      // A comma inside a body's name parts it in every RIS reader; the record's note tells the name.
      if (item.author?.some(({ literal }) => literal?.includes(','))) return false;
      const names = (read[i]?.author ?? []).map(({ family, given, literal }) =>
        (literal ?? [given, family].filter(Boolean).join(' ')).replace(/,$/, ''),
      );
      const expected = (item.author ?? []).map(
        ({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
      );
      return names.join('; ') !== expected.join('; ');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

test('a record as it is written', () => {
  const text = formatRis([
    {
      id: 'west-2017',
      type: 'report',
      title: 'Caring & change',
      author: [{ family: 'West', given: 'Michael' }, { literal: 'NHS England' }],
      issued: { 'date-parts': [[2017, 5, 4]] },
      ISBN: '978-1-907805-08-0',
      page: '1-9',
    },
  ]);
  expect(text.split('\r\n')).toMatchInlineSnapshot(`
    [
      "TY  - RPRT",
      "ID  - west-2017",
      "AU  - West, Michael",
      "AU  - NHS England,",
      "PY  - 2017",
      "DA  - 2017/05/04/",
      "TI  - Caring & change",
      "SP  - 1",
      "EP  - 9",
      "N1  - ISBN: 978-1-907805-08-0",
      "ER  - ",
      "",
    ]
  `);
  expect(text).not.toMatch(/[^\r]\n/);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBibtex } from '../../src/citations/bibtex.ts';
import { toCsl, type CslItem } from '../../src/citations/csl.ts';
import { readBibtex } from '../../src/import/read-bibtex.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { hardCases } from './hard-cases.ts';
import { anyItem } from './make-items.ts';

/** BibTeX through a parser that is not ours, and its fields back through our rows; nothing is left over. */
function readBack(text: string): CslItem[] {
  const { records, broken } = readBibtex(text);
  expect(broken).toEqual([]);
  expect(records.flatMap(({ left }) => left)).toEqual([]);
  return records.map(({ item }) => item as CslItem);
}

test.each(hardCases)('%s comes back as it was', (_, item) => {
  expect(readBack(formatBibtex([item]))).toEqual([item]);
});

describe('the collection', () => {
  const items = readLibrary('content').records.references.map(toCsl);

  test('comes back as it was', () => {
    expect(readBack(formatBibtex(items))).toEqual(items);
  });

  // Biber warns of fields that biblatex wants and that no source gives; anything else would be a fault of ours.
  const hasBiber = spawnSync('biber', ['--version']).status === 0;
  test.skipIf(!hasBiber)(
    `is valid by biblatex's data model${hasBiber ? '' : ' (no biber here)'}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'biber-'));
      const file = join(folder, 'collection.bib');
      writeFileSync(file, formatBibtex(items));
      const { stdout } = spawnSync(
        'biber',
        ['--tool', '--validate-datamodel', `--output-file=${join(folder, 'out.bib')}`, file],
        { encoding: 'utf8' },
      );
      rmSync(folder, { recursive: true, force: true });
      expect(stdout).toContain('Datamodel validation complete');
      const faults = stdout
        .split('\n')
        .filter(
          (line) => /^(?:WARN|ERROR)/.test(line) && !line.includes('Missing mandatory field'),
        );
      expect(faults).toEqual([]);
    },
  );

  test('has one entry a work, under its id', () => {
    const keys = [...formatBibtex(items).matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key);
    expect(keys).toEqual(items.map(({ id }) => id));
  });
});

test('whatever a record may hold comes back', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      expect(readBack(formatBibtex([item]))).toEqual([item]);
    }),
    { numRuns: 150, seed: 20261124 },
  );
});

test('an entry as it is written', () => {
  expect(
    formatBibtex([
      {
        id: 'west-2017',
        type: 'report',
        title: 'Caring & change',
        author: [{ family: 'West', given: 'Michael' }, { literal: 'NHS England' }],
        issued: { 'date-parts': [[2017, 5, 4]] },
        publisher: 'The King’s Fund',
        ISBN: '978-1-907805-08-0',
      },
    ]),
  ).toMatchInlineSnapshot(`
    "@techreport{west-2017,
      author = {West, Michael and {NHS England}},
      title = {{Caring \\& change}},
      institution = {{The King’s Fund}},
      year = {2017},
      month = may,
      date = {2017-05-04},
      note = {ISBN: 978-1-907805-08-0}
    }
    "
  `);
});

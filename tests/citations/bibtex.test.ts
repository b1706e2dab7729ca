import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBibtex, readBibtexFields } from '../../src/citations/bibtex.ts';
import { toCsl, type CslItem, type CslName } from '../../src/citations/csl.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { hardCases } from './hard-cases.ts';
import { anyItem } from './make-items.ts';

type Creator = Record<'name' | 'lastName' | 'firstName' | 'prefix' | 'suffix', string | undefined>;

const fromCreator = ({ name, lastName, firstName, prefix, suffix }: Creator): CslName =>
  name !== undefined
    ? { literal: name }
    : {
        family: [prefix, lastName].filter(Boolean).join(' '),
        ...(firstName && { given: firstName }),
        ...(suffix && { suffix }),
      };

/** BibTeX through a parser that is not ours, and its fields back through our rows. */
function readBack(text: string): CslItem[] {
  const { entries, errors } = parse(text, {
    sentenceCase: false,
    english: false,
    verbatimFields: ['url', 'doi'],
  });
  expect(errors).toEqual([]);
  return entries.map(({ type, key, fields }) => {
    const raw = fields as Record<string, unknown>;
    const creators = (field: string) =>
      ((raw[field] as Creator[] | undefined) ?? []).map(fromCreator);
    const authors = creators('author');
    const hasMore = authors.at(-1)?.family === 'others';
    const known = hasMore ? authors.slice(0, -1) : authors;
    const date = String(raw['date'] ?? [raw['year'], raw['month']].filter(Boolean).join('-'));
    const texts = Object.entries(raw)
      .filter(([field]) => !['author', 'editor'].includes(field))
      .map(([field, value]) => [field, [value].flat().join(' and ')]);
    return readBibtexFields(
      { type, key, fields: Object.fromEntries(texts) as Record<string, string> },
      {
        ...(known.length > 0 && { author: known }),
        ...(raw['editor'] ? { editor: creators('editor') } : {}),
        ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
        ...(hasMore && { custom: { moreAuthors: true as const } }),
      },
    );
  });
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

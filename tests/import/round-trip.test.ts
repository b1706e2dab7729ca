import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsl, type CslItem } from '../../src/citations/csl.ts';
import { exportFormats } from '../../src/citations/export-formats.ts';
import { formatRecord } from '../../src/edit/record-text.ts';
import { textOf } from '../../src/import/plain-text.ts';
import { readWorks } from '../../src/import/read-works.ts';
import { toReference } from '../../src/import/to-reference.ts';
import { textSchema } from '../../src/model/text.ts';
import { referenceSchema, type Reference } from '../../src/model/reference.ts';
import { splitFrontMatter } from '../../src/read/front-matter.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { anyItem } from '../citations/make-items.ts';

const { ALL_PAGES } = process.env;
const tries = ALL_PAGES ? 100_000 : 10_000;
const timeout = ALL_PAGES ? 900_000 : 120_000;
const origin = { on: '2026-06-30', evidence: 'Imported from a file', topics: ['unsorted'] };

/** A file through the import, to the text of each record, and back as the library reads it. */
function importFile(content: string): { reference: Reference; notes: string[] }[] {
  const works = readWorks(Buffer.from(content));
  if ('found' in works) throw new Error(`${works.found}: ${content}`);
  expect(works.broken).toEqual([]);
  return works.records.map((record) => {
    const read = toReference(record, origin);
    if ('found' in read) throw new Error(read.found);
    const front = splitFrontMatter(formatRecord(read.reference))?.yaml;
    expect(front?.errors).toEqual([]);
    const written = referenceSchema.parse(front?.value);
    expect(written).toEqual(read.reference);
    return { reference: { ...written, id: record.item.id, body: '' }, notes: read.notes };
  });
}

describe('the collection, through each of its exports', () => {
  const { references } = readLibrary('content').records;
  /** What an export does not carry: how a record is filed, checked and described, and addresses beside the first. */
  const carried = ({ id, parts, pdf, archived, access, body, ...rest }: Reference): Reference => ({
    ...rest,
    id,
    ...((rest.url ?? pdf ?? archived?.url) && { url: rest.url ?? pdf ?? archived?.url }),
    access: access && 'unknown',
    parts: parts && [],
    body: body && '',
    topics: ['unsorted'],
    checked: {
      on: origin.on,
      status: 'as-listed',
      fields: {},
      unknown: [
        ...(rest.authors.length + rest.editors.length > 0 ? [] : ['authors']),
        ...(rest.issued === undefined ? ['issued'] : []),
      ],
      evidence: [origin.evidence],
      differences: [],
    },
  });

  test.each(exportFormats)('$label brings every record back, whole', ({ format }) => {
    const read = importFile(format(references.map(toCsl)));
    expect(read.flatMap(({ notes }) => notes)).toEqual([]);
    expect(read.map(({ reference }) => reference)).toEqual(references.map(carried));
  });
});

/** A text as a record holds it: white space, control signs and tags of style are not part of it. */
const settle = (item: CslItem): CslItem =>
  JSON.parse(JSON.stringify(item), (key, value: unknown) =>
    typeof value === 'string' && key !== 'id' && key !== 'type' && key !== 'URL'
      ? textSchema.parse(textOf(value) ?? 'x')
      : value,
  ) as CslItem;

describe('whatever a record may hold goes out as it came in', () => {
  test.each(exportFormats)('$label', { timeout }, ({ format }) => {
    fc.assert(
      fc.property(anyItem.map(settle), (item) => {
        const [read] = importFile(format([item]));
        expect(read && toCsl(read.reference)).toEqual(item);
      }),
      { numRuns: tries / 20, seed: 20261126 },
    );
  });
});

describe('nothing that a file may hold breaks the import', () => {
  const valid = exportFormats.map(({ format }) =>
    format(readLibrary('content').records.references.slice(0, 2).map(toCsl)),
  );
  const pubMed =
    'PMID- 12345\nTI  - On lamps,\n      and wicks.\nFAU - Fogg, Phileas\nDP  - 1987 May\nLID - 10.1234/x [doi]\n\n';
  const anyFile = fc.constantFrom(...valid, pubMed).map((text) => Buffer.from(text));
  /** A valid file with a few bytes removed, replaced, doubled, or cut off. */
  const mutated = fc
    .tuple(
      anyFile,
      fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(4)), { minLength: 1, maxLength: 6 }),
    )
    .map(([file, changes]) =>
      changes.reduce((bytes, [place, byte, kind]) => {
        const at = place % (bytes.length + 1);
        const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
        if (kind === 0) return before;
        if (kind === 1) return Buffer.concat([before, after.subarray(1 + (byte % 40))]);
        if (kind === 2) return Buffer.concat([before, Buffer.from([byte]), after]);
        if (kind === 3) return Buffer.concat([before, after.subarray(0, byte), after]);
        return Buffer.concat([before, Buffer.from('{}[]"\\,@=\n%&<>'.charAt(byte % 14)), after]);
      }, file),
    );
  const never = (content: Buffer) => {
    const works = readWorks(content);
    if ('found' in works) return;
    for (const record of works.records) {
      const read = toReference(record, origin);
      if ('found' in read) continue;
      const front = splitFrontMatter(formatRecord(read.reference))?.yaml;
      expect(referenceSchema.parse(front?.value)).toEqual(read.reference);
    }
  };

  test(`${tries} files of random bytes`, { timeout }, () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        fc.constantFrom('', '@book{a, ', '[{"type":', 'TY  - RPRT\n', 'PMID- 1\n'),
        (bytes, start) => never(Buffer.concat([Buffer.from(start), bytes])),
      ),
      { numRuns: tries, seed: 20261126 },
    );
  });

  test(`${tries} valid files, changed`, { timeout }, () => {
    fc.assert(fc.property(mutated, never), { numRuns: tries, seed: 20261126 });
  });
});

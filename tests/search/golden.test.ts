import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/search/client/engine.ts';
import { parseState } from '../../src/search/client/state.ts';
import { parse } from 'node-html-parser';
import { citeReference } from '../../src/citations/cite.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { toSearchRecords } from '../../src/search/records.ts';
import { fillIndex, writeIndex } from '../../src/search/write-index.ts';
import { findPlace, readGoldenQueries } from '../../bench/golden.ts';
import { openEngine } from '../../bench/open-engine.ts';

const nothingAsked = parseState(new URLSearchParams());
const queries = readGoldenQueries();
const folder = mkdtempSync(join(tmpdir(), 'golden-'));
const { records: content } = readLibrary('content');
const records = toSearchRecords(buildLibrary(content), content.synonyms);
let engine: Engine;
let close: () => Promise<void>;

beforeAll(async () => {
  await writeIndex(await fillIndex(records), folder);
  ({ engine, close } = await openEngine(folder));
}, 60_000);
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

test('the golden set is large, and each answer exists', () => {
  expect(queries.length).toBeGreaterThanOrEqual(150);
  expect(queries.filter(({ kind }) => kind.startsWith('misspelt')).length).toBeGreaterThanOrEqual(
    40,
  );
  const addresses = new Set(records.map(({ url }) => url));
  expect(queries.filter(({ expected }) => !addresses.has(expected))).toEqual([]);
});

describe('of the golden set', () => {
  const places = new Map<string, number>();
  test.each(queries)('$kind: $query is among the first three', async (golden) => {
    const place = await findPlace(engine, golden);
    places.set(golden.query, place);
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThanOrEqual(3);
  });

  test('95 in 100 come first', () => {
    const first = [...places.values()].filter((place) => place === 1).length;
    expect(first / queries.length).toBeGreaterThanOrEqual(0.95);
  });
});

test('a citation that this site prints finds its work, in every style, and is not corrected', async () => {
  const library = buildLibrary(content);
  const printed = library.references.flatMap((reference) =>
    citeReference(reference).map(({ style, html }) => ({
      what: `${reference.id} in ${style}`,
      query: parse(html).text,
      expected: `/references/${reference.id}/`,
    })),
  );
  const notFirst: string[] = [];
  for (const { what, query, expected } of printed) {
    const { results, corrected } = await engine.ask({ ...nothingAsked, query });
    const place = results.findIndex(({ url }) => url === expected) + 1;
    expect(place, what).toBeGreaterThan(0);
    expect(place, what).toBeLessThanOrEqual(3);
    expect(corrected).toBe(query);
    if (place > 1) notFirst.push(what);
  }
  expect(printed.length).toBeGreaterThan(500);
  expect(notFirst.length / printed.length, notFirst.join(', ')).toBeLessThanOrEqual(0.03);
}, 120_000);

test.each([
  ['author:west -author:eckert', 'by', 'Eckert'],
  ['west -kind:report', 'side', 'Report'],
  ['west -year:2014', 'year', '2014'],
])('%s has none of what is left out', async (query, field, value) => {
  const { results, total } = await engine.ask({ ...nothingAsked, query });
  expect(total).toBeGreaterThan(1);
  expect(results.filter(({ meta }) => meta[field]?.includes(value))).toEqual([]);
});

test.each(['🙂', '"', '-', '!!!???', 'kind:nonsense', 'topic:astrology'])(
  '%s finds nothing',
  async (query) => {
    expect((await engine.ask({ ...nothingAsked, query })).total).toBe(0);
  },
);

test('names with a single slip are among the first three for 98 in 100', async () => {
  const families = [
    ...new Set(records.flatMap(({ people }) => people.map(({ family }) => family))),
  ].filter((family) => /^\p{L}{5,}$/u.test(family));
  const missed: string[] = [];
  for (const [i, family] of families.entries()) {
    // Four slips in turn: a letter left out, doubled, replaced, two swapped; never the first.
    const at = 1 + (i % (family.length - 2));
    const [before, letter, next, rest] = [
      family.slice(0, at),
      family.charAt(at),
      family.charAt(at + 1),
      family.slice(at + 2),
    ];
    const slips = [
      before + next + rest,
      before + letter + letter + next + rest,
      `${before}${letter === 'e' ? 'a' : 'e'}${next}${rest}`,
      before + next + letter + rest,
    ];
    const slip = slips[i % slips.length] ?? '';
    const { results } = await engine.ask({ ...nothingAsked, query: slip });
    const isFound = results
      .slice(0, 3)
      .some(({ meta }) => `${meta.title} ${meta['by'] ?? ''}`.includes(family));
    if (!isFound) missed.push(`${slip} for ${family}`);
  }
  expect(families.length).toBeGreaterThan(150);
  expect(missed.length / families.length, missed.join(', ')).toBeLessThanOrEqual(0.02);
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CitationCache } from '../../src/citations/citation-cache.ts';
import type { CslItem } from '../../src/citations/csl.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const items: CslItem[] = ['a', 'b', 'c'].map((id) => ({ id, type: 'book', title: `Title ${id}` }));

/** One build: how many works it had to format, and what came out. */
function build(works: readonly CslItem[]) {
  const cache = new CitationCache(folder);
  const citations = works.map((item) => cache.cite(item));
  cache.save();
  return { formatted: cache.formatted, citations };
}

test('a second build formats nothing, and one changed record is formatted alone', () => {
  const first = build(items);
  expect(first.formatted).toBe(3);
  expect(build(items)).toEqual({ ...first, formatted: 0 });
  const changed = items.map((item) => (item.id === 'b' ? { ...item, title: 'New' } : item));
  const third = build(changed);
  expect(third.formatted).toBe(1);
  expect(third.citations[1]?.[0]?.html).toContain('New');
  expect(third.citations[0]).toEqual(first.citations[0]);
});

test('a broken file is begun anew', () => {
  const first = build(items);
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), '[["a"');
  expect(build(items)).toEqual(first);
});

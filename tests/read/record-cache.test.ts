import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLibrary } from '../../src/read/read-library.ts';
import { RecordCache } from '../../src/read/record-cache.ts';

let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-'));
  path = join(root, 'cache/records.json');
  cpSync('tests/fixtures/library', join(root, 'library'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = (name: string) => join(root, 'library', name);
const change = (name: string, from: string | RegExp, to: string) =>
  writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to));
const read = (cache?: RecordCache) => {
  const { records, problems, files } = readLibrary(join(root, 'library'), cache);
  return { records, problems, files };
};
/** Reads as a build does; what is kept for the next is saved. */
function readCached(code = 'code') {
  const cache = new RecordCache(path, code);
  const result = read(cache);
  cache.save();
  return result;
}

test.each<[string, () => void]>([
  ['as it was', () => undefined],
  [
    'with another title',
    () => change('references/fogg-1891-fog.md', /title: .*/, 'title: Changed'),
  ],
  [
    'with a mistake in a field',
    () => change('references/fogg-1891-fog.md', /type: .*/, 'type: lamp'),
  ],
  ['with a mistake in prose', () => change('frameworks/five-lamps.mdx', 'Prose', '<b>Prose</b>')],
  ['with broken YAML', () => change('references/fogg-1891-fog.md', 'title: ', 'title: "')],
  ['without a work that is named', () => rmSync(file('references/fogg-1887-on-lamps.md'))],
  ['with an unknown topic', () => change('topics.yaml', /id: lamps/, 'id: lanterns')],
  ['with a file of no text', () => writeFileSync(file('references/fogg-1891-fog.md'), '')],
])('a library %s reads the same with a cache as without', (_, edit) => {
  readCached();
  edit();
  const expected = read();
  expect(readCached()).toEqual(expected);
  expect(readCached()).toEqual(expected);
});

test('what is known is not parsed again; what other code has read is', () => {
  readCached();
  const kept = readFileSync(path, 'utf8');
  writeFileSync(path, kept.replaceAll('The Five Lamps', 'From the cache'));
  const nameOf = ({ records }: ReturnType<typeof read>) =>
    records.frameworks.find(({ id }) => id === 'five-lamps')?.name;
  expect(nameOf(readCached())).toBe('From the cache');
  expect(nameOf(readCached('other code'))).toBe('The Five Lamps');
});

test.each(['', '{', '[]', '{"code":"code"}', 'null'])(
  'a damaged cache (%s) is begun anew',
  (text) => {
    readCached();
    const expected = read();
    writeFileSync(path, text);
    expect(readCached()).toEqual(expected);
    expect(existsSync(path)).toBe(true);
  },
);

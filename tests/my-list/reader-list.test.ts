import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTo,
  formatList,
  moveTo,
  most,
  parseList,
  readSharedIds,
  removeFrom,
  setNote,
  type Entry,
} from '../../src/my-list/reader-list.ts';
import { countShards, shardOf } from '../../src/my-list/shard.ts';

const entry = (id: string, note = ''): Entry => ({
  id,
  kind: 'references',
  title: `Title of ${id}`,
  line: 'Line',
  note,
});
const list = [entry('a'), entry('b'), entry('c')];
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).join(' ');

test.each<[string, string | null, string]>([
  ['nothing', null, ''],
  ['no JSON', '{', ''],
  ['no list', '{"id":"a"}', ''],
  ['null in a list', '[null]', ''],
  ['an id that is none', '[{"id":"../x","kind":"references"}]', ''],
  ['a kind that is none', '[{"id":"a","kind":"javascript:"}]', ''],
  ['an id twice', '[{"id":"a","kind":"lists"},{"id":"a","kind":"lists"}]', 'a'],
  ['what lacks its words', '[{"id":"a","kind":"lists"}]', 'a'],
  ['what a list wrote', formatList(list), 'a b c'],
])('of %s in storage a list keeps what is an entry', (_, text, expected) => {
  expect(ids(parseList(text))).toBe(expected);
});

test('whatever stands in storage gives a list, and a list comes back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const parsed = parseList(text);
      expect(parseList(formatList(parsed))).toEqual(parsed);
    }),
  );
});

describe('changes', () => {
  test.each([
    ['to the front', 'c', 0, 'c a b'],
    ['down one', 'a', 1, 'b a c'],
    ['beyond the end', 'a', 9, 'b c a'],
    ['before the front', 'b', -3, 'b a c'],
    ['of what is not there', 'x', 0, 'a b c'],
  ])('a move %s', (_, id, place, expected) => {
    expect(ids(moveTo(list, id, place))).toBe(expected);
  });

  test('what is there is not added twice, and keeps its note', () => {
    const noted = setNote(list, 'b', 'Read first');
    const more = addTo(noted, [entry('b'), entry('d')]);
    expect(ids(more)).toBe('a b c d');
    expect(more[1]?.note).toBe('Read first');
    expect(ids(removeFrom(more, 'b'))).toBe('a c d');
  });

  test('a list and a note end where they are full', () => {
    const many = Array.from({ length: most + 5 }, (_, i) => entry(`id-${i}`));
    expect(addTo([], many)).toHaveLength(most);
    expect(setNote(list, 'a', 'x'.repeat(5000))[0]?.note).toHaveLength(2000);
  });
});

test.each<[string, string, string[], string[]]>([
  ['ids joined by commas', '?ids=a,b-1', ['a', 'b-1'], []],
  ['ids one by one, with spaces and gaps', '?ids=a&ids=+b,,', ['a', 'b'], []],
  ['each once', '?ids=a,a', ['a'], []],
  ['hostile ones, to be named', '?ids=a,<img>,../x', ['a'], ['<img>', '../x']],
  ['none', '?q=a', [], []],
])('an address with %s', (_, search, expected, refused) => {
  expect(readSharedIds(search)).toEqual({ ids: expected, refused });
});

test('ids spread over their files', () => {
  const count = countShards(10_000);
  const sizes = new Map<number, number>();
  for (let i = 0; i < 10_000; i++) {
    const shard = shardOf(`author-${i}-title`, count);
    sizes.set(shard, (sizes.get(shard) ?? 0) + 1);
  }
  expect(sizes.size).toBe(count);
  expect(Math.max(...sizes.values())).toBeLessThan(120);
});

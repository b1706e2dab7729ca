import { expect, test } from 'vitest';
import { buildLibrary } from '../../src/model/library.ts';
import { gatherItems } from '../../src/my-list/gather-items.ts';
import { makeFramework, makeRecords, makeReference } from '../make-records.ts';

test('every entry has its words and citations, and an id that has moved says where to', () => {
  const library = buildLibrary(
    makeRecords({
      references: [makeReference({ authors: [{ family: 'Fogg', given: 'Ada' }], issued: '1891' })],
      frameworks: [makeFramework()],
      lists: [
        {
          id: 'list',
          title: 'List',
          summary: 'S',
          updated: '2026-01-31',
          body: '',
          cited: ['work'],
        },
      ],
    }),
  );
  const redirects = [
    { from: '/references/old-work/', to: '/references/work/' },
    { from: '/about-us/', to: '/about/' },
  ];
  const [shard, ...others] = gatherItems(library, redirects, (path) => `https://x.example${path}`);
  expect(others).toEqual([]);
  expect(shard?.items).toEqual({
    work: {
      kind: 'references',
      title: 'A work',
      line: 'Fogg, 1891',
    },
    framework: { kind: 'frameworks', title: 'A framework', line: 'Owner, 2000' },
    list: { kind: 'lists', title: 'List', line: 'Reading list, 1 work' },
  });
  expect(shard?.moved).toEqual({ 'old-work': 'work' });
  expect(shard?.citations['work']?.[0]).toContain('Fogg, A. (1891)');
  expect(shard?.citations['list']).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listPublished } from '../../src/published/list-published.ts';
import { formatLock, readLock } from '../../src/published/lock.ts';

test('every address of the built site is promised in the lock (npm run addresses writes it)', () => {
  const kept = new Set(
    readLock(readFileSync('content/addresses.lock', 'utf8')).map(({ address }) => address),
  );
  const published = readLock(formatLock(listPublished('dist'))).map(({ address }) => address);
  expect(published.length).toBeGreaterThan(2000);
  expect(published.filter((address) => !kept.has(address))).toEqual([]);
});

/**
 * `npm run addresses`: writes the addresses of the built site into `addresses.lock`, which promises to keep them. Exits with 1 when an
 * address of the lock would vanish.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareAddresses } from '../build/compare-addresses.ts';
import { writeWhole } from '../files/write-whole.ts';
import { countOf } from '../model/text.ts';
import { formatLock } from '../published/lock.ts';
import { contentRoot } from '../read/content-root.ts';
import { openLibrary, shownPath } from './open-library.ts';
import { readOptions } from './read-options.ts';

readOptions({}, 'npm run addresses');
const path = join(contentRoot(), 'addresses.lock');
const { redirects } = openLibrary().records;
const folder = resolve('dist');

if (!existsSync(folder)) {
  console.error(`${shownPath(folder)} holds no built site; run npm run build first.`);
  process.exit(1);
}
const { published, promised, fresh, faults } = compareAddresses(folder, path, redirects);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
const isListed = new Set(published.map(({ address }) => address));
const old = redirects
  .filter(({ from }) => promised.has(from) && !isListed.has(from))
  .map(({ from }) => ({ address: from, fragments: [] }));
writeWhole(path, formatLock([...published, ...old]));
if (fresh.length > 0) {
  console.log(`${countOf(fresh.length, 'new address', 'new addresses')} in ${shownPath(path)}.`);
}

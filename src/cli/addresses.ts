/**
 * Keeps the promises of `addresses.lock` on the built site: what moved answers at its old address too, and the build fails when an
 * address would vanish. `npm run addresses` besides writes new addresses into the lock.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../edit/write-file.ts';
import { countOf } from '../model/text.ts';
import { findVanished } from '../published/find-vanished.ts';
import { keepOld } from '../published/keep-old.ts';
import { listPublished } from '../published/list-published.ts';
import { formatLock, readLock } from '../published/lock.ts';
import { contentRoot } from '../read/content-root.ts';
import { buildFolder } from './build-folder.ts';
import { openLibrary, shownPath } from './open-library.ts';
import { readOptions } from './read-options.ts';

const { values } = readOptions({ check: { type: 'boolean', default: false } }, 'npm run addresses');
const folder = buildFolder();
const path = join(contentRoot(), 'addresses.lock');
const { redirects } = openLibrary().records;

if (!existsSync(folder)) {
  console.error(`${shownPath(folder)} holds no built site; run npm run build first.`);
  process.exit(1);
}
const misplaced = keepOld(folder, redirects);
const published = listPublished(folder);
const kept = existsSync(path) ? readLock(readFileSync(path, 'utf8')) : [];
const vanished = findVanished(kept, published, redirects);
for (const message of misplaced) console.error(`redirects.yaml: ${message}`);
for (const { address, line, remedy } of vanished) {
  console.error(`${shownPath(path)}:${line} ${address} would vanish; ${remedy}`);
}
if (misplaced.length + vanished.length > 0) process.exit(1);

const known = new Set(kept.map(({ address }) => address));
const fresh = readLock(formatLock(published)).filter(({ address }) => !known.has(address));
if (!values.check) {
  const old = redirects.flatMap(({ from }) =>
    known.has(from) ? [{ address: from, fragments: [] }] : [],
  );
  writeWhole(
    path,
    formatLock([
      ...published,
      ...old.filter(({ address }) => !published.some((each) => each.address === address)),
    ]),
  );
}
if (fresh.length > 0) {
  const what = countOf(fresh.length, 'new address', 'new addresses');
  console.log(
    values.check
      ? `${what}: npm run addresses promises to keep them.`
      : `${what} in ${shownPath(path)}.`,
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Redirect } from '../model/settings.ts';
import { findVanished } from '../published/find-vanished.ts';
import { listPublished, type Published } from '../published/list-published.ts';
import { formatLock, readLock } from '../published/lock.ts';
import { pageAt, type PageFacts } from '../reuse/made-pages.ts';

/** How a built site keeps its promises. */
export interface ComparedAddresses {
  published: Published[];
  /** Addresses that the lock promises. */
  promised: ReadonlySet<string>;
  /** Those that it does not promise yet. */
  fresh: string[];
  /** What is broken, as a line for the curator each. */
  faults: string[];
}

/** Compares the site in `folder` with the lock at `path`. `facts` of pages save reading them again. */
export function compareAddresses(
  folder: string,
  path: string,
  redirects: readonly Redirect[],
  facts: ReadonlyMap<string, PageFacts> = new Map(),
): ComparedAddresses {
  // A page that took in an old fragment is read again.
  const changed = redirects
    .filter(({ from }) => from.includes('#'))
    .map(({ to }) => pageAt(to.split('#')[0] ?? ''));
  const published = listPublished(
    folder,
    new Map([...facts].filter(([page]) => !changed.includes(page))),
  );
  const kept = existsSync(path) ? readLock(readFileSync(path, 'utf8')) : [];
  const vanished = findVanished(kept, published, redirects);
  const promised = new Set(kept.map(({ address }) => address));
  return {
    published,
    promised,
    fresh: readLock(formatLock(published))
      .map(({ address }) => address)
      .filter((address) => !promised.has(address)),
    faults: vanished.map(
      ({ address, line, remedy }) =>
        `${relative('.', path)}:${line} ${address} would vanish; ${remedy}`,
    ),
  };
}

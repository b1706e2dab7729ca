import type { Redirect } from '../model/settings.ts';
import { suggest } from '../read/problem.ts';
import type { Published } from './list-published.ts';
import type { Promise as Kept } from './lock.ts';

/** A promise that the built site would break, and the entry that keeps it. */
export interface Vanished extends Kept {
  remedy: string;
}

/**
 * Promises of the lock that a built site does not keep. A page that moved keeps its own by its entry in `redirects.yaml`; what stood
 * on it must stand where it leads.
 */
export function findVanished(
  kept: readonly Kept[],
  published: readonly Published[],
  redirects: readonly Redirect[],
): Vanished[] {
  const there = new Set(
    published.flatMap(({ address, fragments }) => [
      address,
      ...fragments.map((id) => `${address}#${id}`),
    ]),
  );
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  const promised = new Set(kept.map(({ address }) => address));
  const fresh = published.map(({ address }) => address).filter((address) => !promised.has(address));
  return kept.flatMap(({ address, line }): Vanished[] => {
    const [page = '', fragment] = address.split('#');
    if (fragment === undefined) {
      const ownPage = page.replace(/\.[a-z]+$/, '/');
      // A download goes where its page goes.
      const goesAlong = ownPage !== page && promised.has(ownPage) && !there.has(ownPage);
      const isKept = there.has(page) || moved.has(page) || goesAlong;
      return isKept ? [] : [{ address, line, remedy: offer(page, fresh) }];
    }
    const target = moved.get(page)?.split('#')[0] ?? page;
    // A page that vanished whole is told once.
    if (there.has(`${target}#${fragment}`) || !there.has(target)) return [];
    const others = published.find((each) => each.address === target)?.fragments ?? [];
    return [
      { address, line, remedy: entry(address, `${target}#${suggest(fragment, others) ?? '…'}`) },
    ];
  });
}

/** The entry for an address that took its place, if one of its kind is new. */
function offer(address: string, fresh: readonly string[]): string {
  const kind = address.replace(/[^/]+(?:\/|\.[a-z]+)$/, '');
  const ending = /\.[a-z]+$/.exec(address)?.[0] ?? '/';
  const alike = fresh.filter(
    (each) => each.startsWith(kind) && each.endsWith(ending) && each.length > kind.length,
  );
  const near = alike.length === 1 ? alike[0] : suggest(address, alike);
  return entry(address, near ?? `${kind}…`);
}

const entry = (from: string, to: string): string =>
  `add to redirects.yaml: - { from: ${JSON.stringify(from).slice(1, -1)}, to: ${to} }`;

import type { Reference } from '../model/reference.ts';
import type { Redirect } from '../model/settings.ts';

/** Ids that no new reference may have: those that are there, and those that were published and have moved. */
export function takenIds(
  references: readonly Reference[],
  redirects: readonly Redirect[],
): Set<string> {
  const moved = redirects.flatMap(({ from }) => /^\/references\/([^/]+)\/$/.exec(from)?.[1] ?? []);
  return new Set([...references.map(({ id }) => id), ...moved]);
}

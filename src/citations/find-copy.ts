import { shortName } from '../model/name.ts';
import { creators, splitTitle, type Reference } from '../model/reference.ts';
import type { CopyFinder } from '../model/settings.ts';
import { toContextObject } from './openurl.ts';

/** Where a copy of a work may be found, with the words of the link. */
export interface CopyLink {
  name: string;
  href: string;
}

/** A link to each finder of `site.yaml`: a resolver is given the record, a search the title and the first author. */
export function findCopies(reference: Reference, finders: readonly CopyFinder[]): CopyLink[] {
  return finders.map((finder) => ({
    name: finder.name,
    href:
      'resolver' in finder
        ? withQuery(finder.resolver, toContextObject(reference))
        : finder.search.replace('{query}', encodeURIComponent(searchWords(reference))),
  }));
}

/** A resolver's address may have a query of its own. */
function withQuery(address: string, query: URLSearchParams): string {
  const url = new URL(address);
  for (const [key, value] of query) url.searchParams.append(key, value);
  return url.href;
}

/** The main title and the first author's short name: more words find fewer copies. */
function searchWords(reference: Reference): string {
  const [first] = creators(reference);
  return [splitTitle(reference.title).main, first && shortName(first)].filter(Boolean).join(' ');
}

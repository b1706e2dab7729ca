import { groupBy } from '../../src/model/grouping.ts';
import type { BuiltPage } from './built-site.ts';

/** Pages of one kind that are visited unless all are, where a test does not say another number. */
const usual = 12;

/** `/authors/west-michael/page/2/` is of the kind of every second page of an author. */
const kindOf = (address: string): string => address.replaceAll(/(?<=^\/\w+\/.*)[^/]+(?=\/)/g, '*');

/**
 * Addresses to visit in a browser: with `ALL_PAGES` in the environment every one, else of each kind the longest page, the
 * shortest, and others evenly between them.
 */
export function choosePages(pages: readonly BuiltPage[], most = usual): string[] {
  if (process.env['ALL_PAGES']) return pages.map(({ address }) => address);
  const kinds = groupBy(pages, ({ address }) => [kindOf(address)]);
  return [...kinds.values()].flatMap((group) => {
    const sorted = [...group].sort(
      (a, b) => b.html.length - a.html.length || (a.address < b.address ? -1 : 1),
    );
    const count = Math.min(most, sorted.length);
    return Array.from(
      { length: count },
      (_, i) =>
        sorted[Math.round((i * (sorted.length - 1)) / Math.max(1, count - 1))]?.address ?? '',
    );
  });
}

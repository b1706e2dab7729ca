import { js2xml } from 'xml-js';
import type { Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import { gatherTimeline, paginateTimeline } from '../model/timeline.ts';
import type { Reference } from '../model/reference.ts';
import {
  addresses,
  cardsPerPage,
  differingPerPage,
  headingsPerPage,
  namesPerPage,
  paginate,
  type Absolute,
} from '../site.ts';

/** Addresses in one file; the protocol allows 50,000. */
const addressesPerFile = 40_000;

/** A page and the day on which what it shows was last checked or changed. */
export interface SitemapEntry {
  path: string;
  changed?: string;
}

/** Every page that a search engine should know, handouts aside, which say what another page says, with the pages of long indexes. */
export function listPages(library: Library): SitemapEntry[] {
  const { frameworks, references, lists, authors, years, topicShelves, organisationShelves } =
    library;
  const all = latest(
    frameworks,
    references,
    lists.map(({ updated }) => updated),
  );
  const index = (path: string): SitemapEntry => ({ path, ...all });
  const shelf = (
    works: readonly Reference[],
    models: readonly Framework[],
    address: (page: number) => string,
  ): SitemapEntry[] => {
    const changed = latest(models, works);
    return paginate(works).map(({ page }) => ({ path: address(page), ...changed }));
  };
  return [
    index(addresses.home()),
    index(addresses.about()),
    ...paginate(library.differing, differingPerPage).map(({ page }) =>
      index(addresses.differences(page)),
    ),
    index(addresses.myList()),
    index(addresses.accessibility()),
    index(addresses.privacy()),
    ...paginate(frameworks, cardsPerPage).map(({ page }) => index(addresses.frameworks(page))),
    index(addresses.choosing()),
    ...paginateTimeline(gatherTimeline(library)).map((_, i) => index(addresses.timeline(i + 1))),
    ...paginate(frameworks).map(({ page }) => index(addresses.compare(page))),
    ...frameworks.map((entry) => ({ path: addresses.framework(entry.id), ...latest([entry], []) })),
    ...shelf(references, frameworks, (page) => addresses.references(page)),
    ...references.map((entry) => ({ path: addresses.reference(entry.id), ...latest([], [entry]) })),
    ...paginate(authors, namesPerPage).map(({ page }) => index(addresses.authors(page))),
    ...authors.flatMap(({ id, works }) => shelf(works, [], (page) => addresses.author(id, page))),
    ...paginate(library.undated).map(({ page }) => index(addresses.years(page))),
    ...years.flatMap((entry) =>
      shelf(entry.references, entry.frameworks, (page) => addresses.year(entry.year, page)),
    ),
    ...paginate(topicShelves, headingsPerPage).map(({ page }) => index(addresses.topics(page))),
    ...topicShelves.flatMap((entry) =>
      shelf(entry.references, entry.frameworks, (page) => addresses.topic(entry.topic.id, page)),
    ),
    ...paginate(organisationShelves, headingsPerPage).map(({ page }) =>
      index(addresses.organisations(page)),
    ),
    ...organisationShelves.flatMap((entry) =>
      shelf(entry.references, entry.frameworks, (page) =>
        addresses.organisation(entry.organisation.id, page),
      ),
    ),
    ...paginate(lists).map(({ page }) => index(addresses.lists(page))),
    ...lists.map(({ id, updated }) => ({ path: addresses.list(id), changed: updated })),
  ];
}

function latest(
  frameworks: readonly Framework[],
  references: readonly Reference[],
  days: readonly string[] = [],
): { changed?: string } {
  const all = [...frameworks, ...references].map(({ checked }) => checked.on);
  const changed = [...all, ...days].sort().at(-1);
  return changed === undefined ? {} : { changed };
}

const declaration = { _declaration: { _attributes: { version: '1.0', encoding: 'utf-8' } } };
const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The files of a sitemap (sitemaps.org 0.9), each of so many addresses that it may have. */
export function formatSitemaps(entries: readonly SitemapEntry[], absolute: Absolute): string[] {
  return paginate(entries, addressesPerFile).map(({ items }) =>
    js2xml(
      {
        ...declaration,
        urlset: {
          _attributes: { xmlns },
          url: items.map(({ path, changed }) => ({
            loc: absolute(path),
            ...(changed && { lastmod: changed }),
          })),
        },
      },
      { compact: true, spaces: 1 },
    ),
  );
}

/** The index of a sitemap's files. */
export function formatSitemapIndex(paths: readonly string[], absolute: Absolute): string {
  return js2xml(
    {
      ...declaration,
      sitemapindex: {
        _attributes: { xmlns },
        sitemap: paths.map((path) => ({ loc: absolute(path) })),
      },
    },
    { compact: true, spaces: 1 },
  );
}

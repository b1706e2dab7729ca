/** Set by the build: Astro's own `BASE_URL` and `SITE` would give way to variables of those names in the environment. */
declare const LIBRARY_BASE: string | undefined;
declare const LIBRARY_SITE: string | undefined;

/** The site's base path, with a last slash; `/` outside a build, where addresses are joined to a base later. */
const base: string = typeof LIBRARY_BASE === 'undefined' ? '/' : LIBRARY_BASE;

const at = (path: string): string => base + path;

/** `page/2/` of a long index; nothing for its first page. */
const pagePart = (page: number): string => (page > 1 ? `page/${page}/` : '');

/** The address of every page: lower case, no dates, no file endings, a last slash. They never break. */
export const addresses = {
  home: () => at(''),
  frameworks: (page = 1) => at(`frameworks/${pagePart(page)}`),
  framework: (id: string) => at(`frameworks/${id}/`),
  component: (id: string, component: string) => at(`frameworks/${id}/#${component}`),
  icon: () => at('icon.svg'),
  frameworksData: () => at('frameworks.json'),
  emblem: (id: string) => at(`frameworks/${id}.svg`),
  timeline: (page = 1) => at(`timeline/${pagePart(page)}`),
  timelineFile: (ending: 'svg' | 'csv') => at(`timeline.${ending}`),
  compare: (page = 1) => at(`compare/${pagePart(page)}`),
  compareWith: (ids: readonly string[]) => at(`compare/?with=${ids.join(',')}`),
  compareFile: () => at('compare.csv'),
  choosing: () => at('choosing-a-framework/'),
  myList: () => at('my-list/'),
  listItems: () => at('my-list/items/'),
  accessibility: () => at('accessibility/'),
  privacy: () => at('privacy/'),
  handout: (of: 'frameworks' | 'lists', id: string) => at(`${of}/${id}/handout/`),
  shareImage: (of: 'frameworks' | 'lists', id: string) => at(`${of}/${id}.png`),
  siteImage: () => at('share.png'),
  references: (page = 1) => at(`references/${pagePart(page)}`),
  reference: (id: string) => at(`references/${id}/`),
  authors: (page = 1) => at(`authors/${pagePart(page)}`),
  author: (id: string, page = 1) => at(`authors/${id}/${pagePart(page)}`),
  years: (page = 1) => at(`years/${pagePart(page)}`),
  year: (year: number, page = 1) => at(`years/${year}/${pagePart(page)}`),
  topics: (page = 1) => at(`topics/${pagePart(page)}`),
  topic: (id: string, page = 1) => at(`topics/${id}/${pagePart(page)}`),
  organisations: (page = 1) => at(`organisations/${pagePart(page)}`),
  organisation: (id: string, page = 1) => at(`organisations/${id}/${pagePart(page)}`),
  lists: (page = 1) => at(`lists/${pagePart(page)}`),
  list: (id: string) => at(`lists/${id}/`),
  /** What a page stands for, as a file: its path below the base without its last slash. */
  download: (path: string, ending: string) => at(`${path}.${ending}`),
  search: (query = '') => at(`search/${query && `?q=${encodeURIComponent(query)}`}`),
  /** Frameworks under one heading, as the search chooses them: `{ topic: 'teamwork' }`. */
  searchFrameworks: (chosen: Record<string, string>) =>
    at(`search/?${new URLSearchParams({ kind: 'framework', ...chosen }).toString()}`),
  searchIndex: () => at('pagefind/'),
  suggestions: () => at('pagefind/suggest/'),
  feed: () => at('feed.xml'),
  topicFeed: (id: string) => at(`topics/${id}.xml`),
  openSearch: () => at('opensearch.xml'),
  sitemapIndex: () => at('sitemap-index.xml'),
  sitemap: (number: number) => at(`sitemap-${number}.xml`),
  differences: (page = 1) => at(`differences/${pagePart(page)}`),
  about: () => at('about/'),
} as const;

/** Where the site is published: its address without the base path. */
export const siteOrigin = typeof LIBRARY_SITE === 'undefined' ? undefined : LIBRARY_SITE;

/** Makes a path of this site a whole address. */
export type Absolute = (path: string) => string;
export const absoluteAt =
  (site: URL | string | undefined): Absolute =>
  (path) =>
    new URL(path, site).href;

/** Rows on one page of a long index, chosen so that a page stays within 30 kB. */
export const rowsPerPage = 50;
export const namesPerPage = 300;
/** Topics or bodies on one page, a line each. */
export const headingsPerPage = 100;
/** Cards of frameworks on one page of their gallery. */
export const cardsPerPage = 60;
/** Records with differences on one page. */
export const differingPerPage = 30;
/** Frameworks that a topic, year or body shows before it leads to the search. */
export const mostBeside = 30;

/** One page of a long index. */
export interface IndexPage<T> {
  page: number;
  last: number;
  items: T[];
}

/** Items in pages of `size`; an index without items has one empty page. */
export function paginate<T>(items: readonly T[], size = rowsPerPage): IndexPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, i) => ({
    page: i + 1,
    last,
    items: items.slice(i * size, (i + 1) * size),
  }));
}

/**
 * The pages that an index offers: the first, the last, and those around this one; `undefined` stands for what is left out, so that the
 * list has one length however many there are.
 */
export function pagesToShow(page: number, last: number): (number | undefined)[] {
  const shown = [1, page - 2, page - 1, page, page + 1, page + 2, last].filter(
    (number, i, all) => number >= 1 && number <= last && all.indexOf(number) === i,
  );
  return shown.flatMap((number, i) => {
    const before = shown[i - 1] ?? number - 1;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [undefined, number] : [number];
  });
}

/** The rest parameter of a page's route: nothing for the first, `page/2` for the second. */
export function pageParam(page: number): string | undefined {
  return page === 1 ? undefined : `page/${page}`;
}

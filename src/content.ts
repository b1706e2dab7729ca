import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { groupBy } from './model/grouping.ts';
import { buildLibrary, type Library } from './model/library.ts';
import type { Records } from './model/records.ts';
import { takeRecords } from './read/handed-over.ts';
import { pageAt, readMadePages, writeMadePages } from './reuse/made-pages.ts';
import { PageReuse } from './reuse/page-reuse.ts';
import { lastLists, listsOf } from './reuse/site-lists.ts';

const handedOver = takeRecords();

/** The records of one collection, as `content.config.ts` put them there. */
async function load<K extends keyof Records>(name: K): Promise<Records[K]> {
  const entries = await getCollection(name as CollectionKey);
  return entries.map((entry) => entry.data) as unknown as Records[K];
}

async function loadRecords(): Promise<Records> {
  if (handedOver) return handedOver;
  const [settings] = (await load('settings')) as unknown as [Records['settings']];
  return {
    settings,
    references: await load('references'),
    frameworks: await load('frameworks'),
    lists: await load('lists'),
    organisations: await load('organisations'),
    families: await load('families'),
    places: await load('places'),
    audiences: await load('audiences'),
    topics: await load('topics'),
    themes: await load('themes'),
    authors: await load('authors'),
    guide: await load('guide'),
    links: await load('links'),
    redirects: await load('redirects'),
    synonyms: [],
  };
}

/**
 * Where the build makes its site. Not set while developing; Astro's own word for that would give way to a variable `DEV` in the
 * environment.
 */
const buildFolder = process.env['BUILD_FOLDER'];
export const isBuild = buildFolder !== undefined;

let opening: Promise<PageReuse> | undefined;

/** The library of this build. What it is rendered to is listed at the end for the next build. */
const open = (): Promise<PageReuse> => (opening ??= loadRecords().then(openReuse));

function openReuse(records: Records): PageReuse {
  const reuse = new PageReuse(records, readMadePages(lastLists));
  process.once('exit', (status) => {
    if (status === 0 && buildFolder) writeMadePages(listsOf(buildFolder), reuse.list());
  });
  return reuse;
}

/** The joined library, loaded once a build; anew for each request while developing. */
export async function getLibrary(): Promise<Library> {
  return isBuild ? (await open()).library : buildLibrary(await loadRecords());
}

/** Renders a page and notes for the next build what it is made from. */
export const makePage: PageReuse['make'] = async (page, render) =>
  (await open()).make(page, render);

interface PagePath {
  params: Record<string, string | undefined>;
  props: object;
}

/** Those paths of a route whose pages have to be rendered: the others are in the last site as they would be now. */
export async function pathsToRender<T extends PagePath>(route: string, paths: T[]): Promise<T[]> {
  if (!isBuild) return paths;
  const reuse = await open();
  const moved = groupBy(await getRedirects(), ({ to }) => [pageAt(to.split('#')[0] ?? '')]);
  return paths.filter(({ params, props }) => {
    const address = route.replaceAll(
      /\[(?:\.{3})?(\w+)\]/g,
      (_, name: string) => params[name] ?? '',
    );
    const page = pageAt(address);
    // A later step puts old fragments into the pages where they have moved to.
    return !reuse.isKept(page, { props, moved: moved.get(page) });
  });
}

/** Addresses that have moved. */
export const getRedirects = async (): Promise<Records['redirects']> =>
  handedOver?.redirects ?? (await load('redirects'));

/** The prose of one entry as a component; MDX takes its components as a prop. */
export async function getProse(collection: 'references' | 'frameworks' | 'lists', id: string) {
  const entry = await getEntry(collection as CollectionKey, id);
  if (!entry) throw new Error(`there is no entry "${id}" in ${collection}`);
  return (await render(entry)).Content;
}

import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { buildLibrary, type Library } from './model/library.ts';
import type { Records } from './model/records.ts';

/** The records of one collection, as `content.config.ts` put them there. */
async function load<K extends keyof Records>(name: K): Promise<Records[K]> {
  const entries = await getCollection(name as CollectionKey);
  return entries.map((entry) => entry.data) as unknown as Records[K];
}

async function loadLibrary(): Promise<Library> {
  const [settings] = (await load('settings')) as unknown as [Records['settings']];
  return buildLibrary({
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
  });
}

let loading: Promise<Library> | undefined;

/** The joined library, loaded once a build; anew for each request while developing. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return loadLibrary();
  return (loading ??= loadLibrary());
}

/** Addresses that have moved. */
export const getRedirects = (): Promise<Records['redirects']> => load('redirects');

/** The prose of one entry as a component; MDX takes its components as a prop. */
export async function getProse(collection: 'references' | 'frameworks' | 'lists', id: string) {
  const entry = await getEntry(collection as CollectionKey, id);
  if (!entry) throw new Error(`there is no entry "${id}" in ${collection}`);
  const { Content } = await render(entry);
  return { Content, isEmpty: !entry.data['body'] };
}

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Records } from './model/records.ts';
import type { RecordFolder } from './read/content-folder.ts';
import { contentRoot } from './read/content-root.ts';
import { takeProse } from './read/handed-over.ts';
import { formatProblems } from './read/problem.ts';
import { readLibrary, type ReadLibrary } from './read/read-library.ts';
import { recordSchemas, toEditorSchema } from './read/record-schemas.ts';

/** What a build has read already: its pages have the records at hand, and ask Astro for their prose alone. */
const handedProse = takeProse();
let reading: ReadLibrary | undefined;
const fillers: (() => Promise<void>)[] = [];

/** Reads the folder once for all collections; throws with every problem named. */
function read(): ReadLibrary {
  reading ??= readLibrary(contentRoot());
  if (reading.problems.length > 0) throw new Error(`\n${formatProblems(reading.problems)}`);
  return reading;
}

interface Entry {
  id: string;
  data: Record<string, unknown>;
  /** Where an entry with prose of its own has its file, and the prose. */
  path?: string;
  body?: string;
}

function listEntries(collection: keyof Records): Entry[] {
  if (handedProse) {
    const own = handedProse.filter((prose) => prose.collection === collection);
    return own.map(({ id, path, body }) => ({ id, path, body, data: {} }));
  }
  const { records, files } = read();
  const entries = [records[collection]].flat() as { id?: string; body?: string }[];
  return entries.map((entry, place): Entry => {
    const path = files.get(`${collection}/${entry.id}`);
    // Entries come back by their key's order: a table's are numbered, so that they keep the order of its file.
    const id = path && entry.id ? entry.id : String(place).padStart(6, '0');
    return { id, data: { ...entry }, ...(path && { path, body: entry.body ?? '' }) };
  });
}

/** Fills a collection from what was read; records with prose of their own are rendered by Astro. */
async function fill(
  collection: keyof Records,
  { store, config, renderMarkdown, generateDigest }: LoaderContext,
): Promise<void> {
  store.clear();
  for (const { id, data, path, body = '' } of listEntries(collection)) {
    const filePath = path && relative(fileURLToPath(config.root), path).replaceAll('\\', '/');
    store.set({
      id,
      data,
      digest: generateDigest({ ...data, body }),
      ...(filePath && { filePath }),
      ...(filePath?.endsWith('.mdx') && { deferredRender: true }),
      ...(filePath?.endsWith('.md') && { rendered: await renderMarkdown(body) }),
    });
  }
}

/** While developing, a change is read once and fills all collections; a mistake is told, and the pages stay as they were. */
function watch({ watcher, logger }: LoaderContext): void {
  const root = contentRoot();
  watcher?.add(root);
  watcher?.on('all', (_event, path) => {
    if (!path.startsWith(root)) return;
    reading = undefined;
    Promise.all(fillers.map((filler) => filler())).catch((error: Error) => {
      logger.error(error.message);
    });
  });
}

function loaderOf(collection: keyof Records): Loader {
  return {
    name: `library-${collection}`,
    load: async (context) => {
      const filler = () => fill(collection, context);
      if (fillers.length === 0) watch(context);
      fillers.push(filler);
      await filler();
    },
  };
}

const collectionOf = (name: keyof Records) => defineCollection({ loader: loaderOf(name) });

/** A collection of files with front matter: its schema is for editors, since what is loaded was checked before. */
const recordsOf = (name: RecordFolder) =>
  defineCollection({
    loader: loaderOf(name),
    schema: z.fromJSONSchema(toEditorSchema(recordSchemas[name])),
  });

export const collections = {
  settings: collectionOf('settings'),
  references: recordsOf('references'),
  frameworks: recordsOf('frameworks'),
  lists: recordsOf('lists'),
  organisations: collectionOf('organisations'),
  families: collectionOf('families'),
  places: collectionOf('places'),
  audiences: collectionOf('audiences'),
  topics: collectionOf('topics'),
  themes: collectionOf('themes'),
  authors: collectionOf('authors'),
  guide: collectionOf('guide'),
  links: collectionOf('links'),
  redirects: collectionOf('redirects'),
};

import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import type { Records } from './model/records.ts';
import { contentRoot } from './read/content-root.ts';
import { formatProblems } from './read/problem.ts';
import { readLibrary, type ReadLibrary } from './read/read-library.ts';

let reading: ReadLibrary | undefined;

/** Reads the folder once for all collections; a mistake stops the build with every problem named. */
function read(): ReadLibrary {
  reading ??= readLibrary(contentRoot());
  if (reading.problems.length > 0) throw new Error(`\n${formatProblems(reading.problems)}`);
  return reading;
}

/** Fills one collection from what was read; records with prose of their own are rendered by Astro. */
function loaderOf(collection: keyof Records): Loader {
  return {
    name: `library-${collection}`,
    load: async ({ store, config, renderMarkdown, generateDigest, watcher }) => {
      const fill = async () => {
        const { records, files } = read();
        const entries = [records[collection]].flat() as { id?: string; body?: string }[];
        store.clear();
        for (const [place, entry] of entries.entries()) {
          const id = entry.id ?? String(place);
          const path = files.get(`${collection}/${id}`);
          const filePath = path && relative(config.root.pathname, path);
          store.set({
            id,
            data: { ...entry },
            digest: generateDigest({ ...entry }),
            ...(filePath && { filePath }),
            ...(filePath?.endsWith('.mdx') && { deferredRender: true }),
            ...(filePath?.endsWith('.md') && { rendered: await renderMarkdown(entry.body ?? '') }),
          });
        }
      };
      watcher?.add(contentRoot());
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentRoot())) return;
        reading = undefined;
        void fill();
      });
      await fill();
    },
  };
}

const collectionOf = (name: keyof Records) => defineCollection({ loader: loaderOf(name) });

export const collections = {
  settings: collectionOf('settings'),
  references: collectionOf('references'),
  frameworks: collectionOf('frameworks'),
  lists: collectionOf('lists'),
  organisations: collectionOf('organisations'),
  families: collectionOf('families'),
  topics: collectionOf('topics'),
  themes: collectionOf('themes'),
  authors: collectionOf('authors'),
};

import type { Framework } from './framework.ts';
import type { Library } from './library.ts';
import type { Reference } from './reference.ts';

/** A page that stands for works: its path below the base without its last slash, and the works in its order. */
export interface Download {
  path: string;
  references: Reference[];
}

/** Works that a framework rests on: its sources, then those that evaluate it, each once. */
export function sourcesOf(library: Library, { sources, evaluations }: Framework): Reference[] {
  const ids = [...sources, ...evaluations].flatMap(({ reference }) => reference ?? []);
  return [...new Set(ids)].map(library.reference);
}

/** Every page that stands for works; what it holds can be downloaded at its own address with another ending. */
export function listDownloads(library: Library): Download[] {
  const { references, frameworks, authors, years, topicShelves, organisationShelves, lists } =
    library;
  return [
    { path: 'references', references },
    ...references.map((entry) => ({ path: `references/${entry.id}`, references: [entry] })),
    ...frameworks.map((entry) => ({
      path: `frameworks/${entry.id}`,
      references: sourcesOf(library, entry),
    })),
    ...authors.map(({ id, works }) => ({ path: `authors/${id}`, references: works })),
    ...years.map((shelf) => ({ path: `years/${shelf.year}`, references: shelf.references })),
    ...topicShelves.map((shelf) => ({
      path: `topics/${shelf.topic.id}`,
      references: shelf.references,
    })),
    ...organisationShelves.map((shelf) => ({
      path: `organisations/${shelf.organisation.id}`,
      references: shelf.references,
    })),
    ...lists.map(({ id, cited }) => ({
      path: `lists/${id}`,
      references: cited.map(library.reference),
    })),
  ].filter((download) => download.references.length > 0);
}

import type { Author, AuthorEntry } from './author.ts';
import { groupBy } from './grouping.ts';
import { toId } from './id.ts';
import { compareLatestFirst } from './order.ts';
import { indexName, isOrganisation, nameId, type Name } from './name.ts';
import type { Reference } from './reference.ts';
import { compareText } from './text.ts';

/** A name as a key: two records mean one author when their names are printed alike, or `authors.yaml` joins them. */
export const nameKey = (name: Name): string =>
  (isOrganisation(name) ? 'body ' : '') + indexName(name);

/** The author whom a printed name stands for, by `authors.yaml`; `undefined` where that file is silent. */
function indexEntries(entries: readonly AuthorEntry[]): Map<string, AuthorEntry> {
  return new Map(
    entries.flatMap((entry) => [entry.name, ...entry.also].map((name) => [nameKey(name), entry])),
  );
}

/**
 * Authors of `references`, in the order of an index; each with its works latest first.
 * Initials alone never join: an address would move when another person of that name is added.
 */
export function gatherAuthors(
  references: readonly Reference[],
  entries: readonly AuthorEntry[],
): { authors: Author[]; authorOf: (name: Name) => Author } {
  const joined = indexEntries(entries);
  const byId = new Map<string, Author>();
  const idOf = (name: Name): string => joined.get(nameKey(name))?.id ?? nameId(name);

  for (const reference of references) {
    for (const name of [...reference.authors, ...reference.editors]) {
      const entry = joined.get(nameKey(name));
      const id = idOf(name);
      const author = byId.get(id) ?? {
        id,
        name: entry?.name ?? name,
        also: entry?.also ?? [],
        works: [],
      };
      byId.set(id, author);
      // A work comes once, though one person may be its author and its editor.
      if (author.works.at(-1) !== reference) author.works.push(reference);
    }
  }
  const authors = [...byId.values()].sort((a, b) =>
    compareText(indexName(a.name), indexName(b.name)),
  );
  for (const { works } of authors) works.sort(compareLatestFirst);
  const authorOf = (name: Name): Author => {
    const author = byId.get(idOf(name));
    if (!author) throw new Error(`${indexName(name)} signs no reference of this library`);
    return author;
  };
  return { authors, authorOf };
}

/**
 * People who may be one, for a curator to decide: of one family name, and with given names of which one shortens the
 * other (`Michael` and `Michael A.`, `D.` and `David`). Each group has two names or more.
 */
export function findAuthorCandidates(authors: readonly Author[]): Author[][] {
  const byFamily = groupBy(authors, ({ name }) =>
    isOrganisation(name) ? [] : [toId(name.family)],
  );
  return [...byFamily.values()]
    .map((group) =>
      group.filter((a) => group.some((b) => a !== b && mayBeOne(givenNames(a), givenNames(b)))),
    )
    .filter((group) => group.length > 1);
}

const givenNames = ({ name }: Author): string[] =>
  isOrganisation(name) ? [] : ((name.given ?? '').match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []);

/** True when every name that both give is the same, or an initial of the same. */
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  return a.slice(0, b.length).every((name, i) => {
    const [short = '', long = ''] = [toId(name), toId(b[i] ?? '')].sort(
      (x, y) => x.length - y.length,
    );
    return short === long || (short.length === 1 && long.startsWith(short));
  });
}

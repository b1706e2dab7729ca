import { findAuthorCandidates } from '../model/authors.ts';
import { buildLibrary, type Library } from '../model/library.ts';
import { indexName } from '../model/name.ts';
import { countOf, joinWords } from '../model/text.ts';
import { contentRoot } from '../read/content-root.ts';
import { formatProblems } from '../read/problem.ts';
import { readLibrary, type ReadLibrary } from '../read/read-library.ts';
import type { RecordCache } from '../read/record-cache.ts';

/** Prints every problem of every file of the content at once, else names that may be one author; then there is a library. */
export function checkLibrary(
  cache?: RecordCache,
): { read: ReadLibrary; library: Library } | undefined {
  const read = readLibrary(contentRoot(), cache);
  const { records, problems } = read;
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    console.error(`\n${countOf(problems.length, 'problem')} found.`);
    return undefined;
  }
  const library = buildLibrary(records);
  for (const group of findAuthorCandidates(library.authors)) {
    const names = group.map(({ name, works }) => `"${indexName(name)}" (${works[0]?.id})`);
    console.log(`note: ${joinWords(names)} may be one author; if so, join them in authors.yaml`);
  }
  const { frameworks, references, lists } = library;
  console.log(
    `${countOf(frameworks.length, 'framework')}, ${countOf(references.length, 'reference')}, ${countOf(lists.length, 'list')}: no problem found.`,
  );
  return { read, library };
}

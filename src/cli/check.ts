// Checks a content folder: every problem of every file at once, then names that may be one author. Exits 1 on a problem.
import { findAuthorCandidates } from '../model/authors.ts';
import { buildLibrary } from '../model/library.ts';
import { indexName } from '../model/name.ts';
import { countOf, joinWords } from '../model/text.ts';
import { contentRoot } from '../read/content-root.ts';
import { formatProblems } from '../read/problem.ts';
import { readLibrary } from '../read/read-library.ts';

const { records, problems } = readLibrary(contentRoot());

if (problems.length > 0) {
  console.error(formatProblems(problems));
  console.error(`\n${countOf(problems.length, 'problem')} found.`);
  process.exitCode = 1;
} else {
  const library = buildLibrary(records);
  for (const group of findAuthorCandidates(library.authors)) {
    const names = group.map(({ name, works }) => `"${indexName(name)}" (${works[0]?.id})`);
    console.log(`note: ${joinWords(names)} may be one author; if so, join them in authors.yaml`);
  }
  const { frameworks, references, lists } = library;
  console.log(
    `${countOf(frameworks.length, 'framework')}, ${countOf(references.length, 'reference')}, ${countOf(lists.length, 'list')}: no problem found.`,
  );
}

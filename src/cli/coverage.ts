/** `npm run coverage`: what each record still lacks, most first, and how many records have each detail. */
import { relative } from 'node:path';
import {
  countCoverage,
  findGaps,
  frameworkDetails,
  referenceDetails,
  type Coverage,
} from '../model/coverage.ts';
import { contentRoot } from '../read/content-root.ts';
import { formatProblems } from '../read/problem.ts';
import { readLibrary } from '../read/read-library.ts';

const { records, problems, files } = readLibrary(contentRoot());
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const { frameworks, references } = records;

const gaps = [
  ...frameworks.map((entry) => ({
    key: `frameworks/${entry.id}`,
    gaps: findGaps(entry, frameworkDetails),
  })),
  ...references.map((entry) => ({
    key: `references/${entry.id}`,
    gaps: findGaps(entry, referenceDetails),
  })),
]
  .filter((record) => record.gaps.length > 0)
  .sort((a, b) => b.gaps.length - a.gaps.length || (a.key < b.key ? -1 : 1));

for (const record of gaps) {
  console.log(
    `${relative('.', files.get(record.key) ?? record.key)} lacks ${record.gaps.join(', ')}`,
  );
}
printTable('Frameworks', countCoverage(frameworks, frameworkDetails));
printTable('References', countCoverage(references, referenceDetails));

function printTable(title: string, rows: readonly Coverage[]): void {
  const width = Math.max(...rows.map(({ label }) => label.length));
  const lines = rows.map(
    ({ label, given, of }) => `  ${label.padEnd(width)}  ${String(given).padStart(5)} of ${of}`,
  );
  console.log(`\n${title} with\n${lines.join('\n')}`);
}

/** `npm run coverage`: what each record still lacks, most first, and how many records have each detail. */
import {
  countCoverage,
  findGaps,
  frameworkDetails,
  referenceDetails,
  type Coverage,
} from '../model/coverage.ts';
import { openLibrary, shownPath } from './open-library.ts';

const { records, files } = openLibrary();
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
  console.log(`${shownPath(files.get(record.key) ?? record.key)} lacks ${record.gaps.join(', ')}`);
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

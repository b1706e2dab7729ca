/** `npm run due`: the records to look at again, longest overdue first. `-- --on 2027-12-01` asks for another day. */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { findDue } from '../model/due.ts';
import { fullDateSchema } from '../model/partial-date.ts';
import { countOf } from '../model/text.ts';
import { contentRoot } from '../read/content-root.ts';
import { formatProblems } from '../read/problem.ts';
import { readLibrary } from '../read/read-library.ts';

const { values } = parseArgs({ options: { on: { type: 'string' } } });
const day = values.on ?? new Date().toISOString().slice(0, 10);
if (!fullDateSchema.safeParse(day).success) {
  console.error(`--on: "${day}" is not a full date; write 2027-12-01`);
  process.exit(2);
}
const { records, problems, files } = readLibrary(contentRoot());
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const due = findDue(records, day);
for (const { key, reasons } of due) {
  console.log(`${relative('.', files.get(key) ?? key)}: ${reasons.join('; ')}`);
}
console.log(`${countOf(due.length, 'record')} to look at on ${day}.`);

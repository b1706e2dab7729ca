/** `npm run due`: the records to look at again, longest overdue first. `-- --on 2027-12-01` asks for another day. */
import { join } from 'node:path';
import { indexSightings } from '../model/link-sighting.ts';
import { findDue } from '../model/due.ts';
import { formatDate, fullDateSchema, isLater } from '../model/partial-date.ts';
import { countOf } from '../model/text.ts';
import { contentRoot } from '../read/content-root.ts';
import { openLibrary, shownPath } from './open-library.ts';
import { readOptions, stopWithUsage } from './read-options.ts';

const usage = 'npm run due -- [--on 2027-12-01]';
const { values } = readOptions({ on: { type: 'string' } }, usage);
const day = values.on ?? new Date().toISOString().slice(0, 10);
if (!fullDateSchema.safeParse(day).success) {
  stopWithUsage(`--on: "${day}" is not a full date; write 2027-12-01`, usage);
}
const { records, files } = openLibrary();
const due = findDue(records, day, indexSightings(records.links));
for (const { key, reasons } of due) {
  console.log(`${shownPath(files.get(key) ?? key)}: ${reasons.join('; ')}`);
}
const { security } = records.settings;
if (security && isLater(day, security.expires)) {
  console.log(
    `${shownPath(join(contentRoot(), 'site.yaml'))}: security.expires was ${formatDate(security.expires)}`,
  );
}
console.log(`${countOf(due.length, 'record')} to look at on ${day}.`);

/**
 * `npm run import -- FILE…`: works of BibTeX, RIS, CSL-JSON or PubMed files into the library. `--dry-run` writes nothing,
 * `--update` adds what records lack, `--topic ID` files what comes in, `--report FILE` lists every work as CSV. An interrupted
 * import is taken up by running it again: what is there already is skipped.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isEmptyFolder, writeStarter } from '../edit/starter.ts';
import { ImportPlan, type Outcome } from '../import/plan-import.ts';
import { readWorks, type ReadWorks } from '../import/read-works.ts';
import { takenIds } from '../import/taken-ids.ts';
import { writeOutcome, writeTables } from '../import/write-import.ts';
import { formatDate, fullDateSchema } from '../model/partial-date.ts';
import { indexName } from '../model/name.ts';
import { countOf } from '../model/text.ts';
import { unsorted } from '../model/topic.ts';
import { contentRoot } from '../read/content-root.ts';
import { suggest } from '../read/problem.ts';
import { toCsv } from '../tables/csv.ts';
import { openLibrary, shownPath } from './open-library.ts';
import { showProgress } from './progress.ts';
import { readOptions, stopWithUsage } from './read-options.ts';

const usage =
  'npm run import -- FILE… [--topic ID]… [--update] [--dry-run] [--on 2026-11-26] [--report works.csv]';
/** A larger file would not fit into memory beside what is read from it. */
const mostBytes = 200_000_000;
/** So many works of each result are named; a report names all. */
const mostShown = 20;

const { values, positionals: files } = readOptions(
  {
    'dry-run': { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    topic: { type: 'string', multiple: true, default: [unsorted.id] },
    on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    report: { type: 'string' },
  },
  usage,
);
const { topic: filed, on, update, 'dry-run': isDry } = values;
if (files.length === 0) stopWithUsage('Name at least one file.', usage);
if (!fullDateSchema.safeParse(on).success)
  stopWithUsage(`--on: "${on}" is not a full date.`, usage);

const root = contentRoot();
const isNew = isEmptyFolder(root);
const records = isNew ? undefined : openLibrary().records;
const topics = records?.topics.map(({ id }) => id) ?? [unsorted.id];
for (const topic of filed.filter((id) => id !== unsorted.id && !topics.includes(id))) {
  const meant = suggest(topic, topics);
  stopWithUsage(
    `--topic: there is no topic "${topic}"; ${meant ? `did you mean "${meant}"?` : 'topics.yaml has them'}`,
    usage,
  );
}
const plan = new ImportPlan(
  {
    references: records?.references ?? [],
    authors: records?.authors ?? [],
    taken: takenIds(records?.references ?? [], records?.redirects ?? []),
  },
  { on, evidence: '', topics: filed },
  update,
);

if (values.report !== undefined && !existsSync(dirname(resolve(values.report)))) {
  stopWithUsage(`--report: there is no folder ${dirname(values.report)}`, usage);
}
const results = files.map((file) => importFile(file));
printTable(results);
if (values.report !== undefined) {
  writeFileSync(values.report, toReport(results));
  console.log(`Every work is in ${shownPath(values.report)}.`);
}
if (
  results.some(
    ({ refused, outcomes }) => refused || outcomes.some(({ result }) => result === 'broken'),
  )
) {
  process.exitCode = 1;
}

interface FileResult {
  file: string;
  outcomes: Outcome[];
  refused?: string;
}

function importFile(file: string): FileResult {
  const works = readFile(file);
  if ('found' in works) return { file, outcomes: [], refused: `${works.found}; ${works.remedy}` };
  if (works.note !== undefined) console.log(`${file} ${works.note}`);
  // Control characters in a name would make a record that YAML refuses.
  const name = basename(file).replaceAll(/[^\p{L}\p{N} ._()+-]/gu, '_');
  const evidence = `Imported from ${name} (${works.format}), ${formatDate(on)}`;
  const entriesBefore = plan.authorEntries.length;
  const outcomes = works.records.map((record) => plan.decide(record, evidence));
  if (!isDry) {
    if (isNew && outcomes.length > 0) writeStarter(root);
    const isUsed = filed.includes(unsorted.id) && outcomes.some(({ result }) => result === 'added');
    writeTables(
      root,
      plan.authorEntries.slice(entriesBefore),
      isUsed && !topics.includes(unsorted.id),
    );
    if (isUsed) topics.push(unsorted.id);
    const bar = showProgress(`Writing ${name}`, outcomes.length);
    for (const outcome of outcomes) {
      writeOutcome(root, outcome, evidence);
      bar.step();
    }
    bar.stop();
  }
  const broken = works.broken.map(({ line, found, remedy }): Outcome => ({
    line,
    key: '',
    notes: [],
    result: 'broken',
    why: `${found}; ${remedy}`,
  }));
  return { file, outcomes: [...outcomes, ...broken].sort((a, b) => a.line - b.line) };
}

function readFile(file: string): ReadWorks {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { found: 'is not a file', remedy: 'look at its name and folder' };
  if (stat.size > mostBytes) {
    return {
      found: `has ${Math.round(stat.size / 1e6)} MB, more than ${mostBytes / 1e6}`,
      remedy: 'split it, and import the parts',
    };
  }
  return readWorks(readFileSync(file));
}

function printTable(all: readonly FileResult[]): void {
  const words = {
    added: 'added',
    merged: 'merged',
    skipped: 'skipped',
    broken: 'not read',
  } as const;
  const kinds = Object.keys(words) as (keyof typeof words)[];
  for (const { file, outcomes, refused } of all) {
    if (refused !== undefined) console.error(`${file} ${refused}`);
    for (const kind of kinds) {
      const told = outcomes.filter(
        ({ result, notes }) => result === kind && (kind !== 'added' || notes.length > 0),
      );
      for (const outcome of told.slice(0, mostShown)) console.log(describe(file, outcome));
      if (told.length > mostShown) {
        console.log(
          `… and ${told.length - mostShown} more ${words[kind]}; --report works.csv names them all`,
        );
      }
    }
  }
  const rows = [
    ['', ...kinds.map((kind) => words[kind])],
    ...all.map(({ file, outcomes, refused }) => [
      file,
      ...kinds.map((kind) =>
        refused === undefined
          ? String(outcomes.filter(({ result }) => result === kind).length)
          : '–',
      ),
    ]),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    );
  }
  const dropped = countDropped(all);
  if (dropped.length > 0) console.log(`No place here for: ${dropped.join(', ')}.`);
  if (plan.authorEntries.length > 0) {
    const names = plan.authorEntries.map(({ id, name }) => `${indexName(name)} (${id})`);
    console.log(
      `${countOf(names.length, 'author')} got an address in authors.yaml, beside others of a like name: look whether they are one.\n  ${names.slice(0, mostShown).join('; ')}${names.length > mostShown ? '; …' : ''}`,
    );
  }
  if (isDry) console.log('Nothing was written (--dry-run).');
}

function describe(file: string, outcome: Outcome): string {
  const { line, key, notes, result } = outcome;
  const what =
    result === 'broken' || result === 'skipped'
      ? outcome.why
      : result === 'merged'
        ? `adds ${Object.keys(outcome.fields).join(', ')} to references/${outcome.id}.md`
        : `references/${outcome.id}.md`;
  const name = result === 'broken' ? '' : `${key || 'a work'} ${result}: `;
  return [`${file}:${line} ${name}${what}`, ...notes.map((note) => `    ${note}`)].join('\n');
}

/** Fields without a place, with the number of works that have them, most first. */
function countDropped(all: readonly FileResult[]): string[] {
  const counts = new Map<string, number>();
  for (const note of all.flatMap(({ outcomes }) => outcomes.flatMap(({ notes }) => notes))) {
    const field = /^(.+): no place for it here$/.exec(note)?.[1];
    if (field !== undefined) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([field, count]) => `${field} (${count})`);
}

function toReport(all: readonly FileResult[]): string {
  const rows = all.flatMap(({ file, outcomes }) =>
    outcomes.map((outcome) => ({
      file,
      line: outcome.line,
      key: outcome.key,
      result: outcome.result,
      record: 'id' in outcome ? outcome.id : '',
      why: 'why' in outcome ? outcome.why : '',
      notes: outcome.notes.join(' | '),
    })),
  );
  return toCsv(rows, ['file', 'line', 'key', 'result', 'record', 'why', 'notes']);
}

/**
 * `npm run add`: one work into the library, by its DOI or by hand. What an option does not give is asked for; the record is shown
 * as a citation before it is written.
 */
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { toCsl } from '../citations/csl.ts';
import { formatCitation } from '../citations/format-citation.ts';
import { citationStyles } from '../citations/styles.ts';
import { formatRecord } from '../edit/record-text.ts';
import { isEmptyFolder, writeStarter } from '../edit/starter.ts';
import { writeWhole } from '../files/write-whole.ts';
import { AuthorEntries } from '../import/author-entries.ts';
import { DuplicateFinder } from '../import/find-duplicates.ts';
import { doiSystem, lookUpDoi } from '../import/look-up-doi.ts';
import { textOf } from '../import/plain-text.ts';
import { proposeId } from '../import/propose-id.ts';
import type { RawRecord } from '../import/raw-record.ts';
import { takenIds } from '../import/taken-ids.ts';
import { toReference } from '../import/to-reference.ts';
import { writeTables } from '../import/write-import.ts';
import type { Certainty } from '../model/checked.ts';
import { bareDoi } from '../model/identifiers.ts';
import { formatDate, fullDateSchema } from '../model/partial-date.ts';
import type { Reference } from '../model/reference.ts';
import { unsorted } from '../model/topic.ts';
import { contentRoot } from '../read/content-root.ts';
import { Asker, type Answer } from './ask.ts';
import { openLibrary, shownPath } from './open-library.ts';
import {
  asIs,
  byField,
  orNothing,
  readAuthors,
  readCertainty,
  readDate,
  readIdBeside,
  readTopicsOf,
  readYes,
} from './read-answers.ts';
import { readOptions, stopWithUsage } from './read-options.ts';

const usage =
  'npm run add -- [--doi 10.…] [--isbn …] [--url https://…] [--type report] [--title …] [--author "Family, Given"]… [--issued 2017-05] [--publisher …] [--container …] [--volume …] [--issue …] [--page …] [--topic ID]… [--evidence …]… [--status confirmed] [--prose …] [--id …] [--yes]';
const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const { values } = readOptions(
  {
    ...{ doi: text, isbn: text, url: text, type: text, title: text, issued: text, publisher: text },
    ...{ container: text, volume: text, issue: text, page: text },
    ...{ status: text, prose: text, id: text },
    ...{ author: texts, topic: texts, evidence: texts },
    on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    'doi-resolver': { type: 'string', default: doiSystem.resolver },
    yes: { type: 'boolean', default: false },
  },
  usage,
);
if (!fullDateSchema.safeParse(values.on).success)
  stopWithUsage(`--on: "${values.on}" is not a full date.`, usage);

const root = contentRoot();
const isNew = isEmptyFolder(root);
const records = isNew ? undefined : openLibrary().records;
const references = records?.references ?? [];
const topics = records?.topics.map(({ id }) => id) ?? [unsorted.id];
const asker = new Asker();

const found = values.doi === undefined ? undefined : await lookUp(values.doi);
const item = await complete(found?.item ?? { id: '', type: 'report' });
const read = toReference(
  { line: 1, item, left: found?.left ?? [], notes: found?.notes ?? [] },
  { on: values.on, evidence: 'to be named', topics: await askTopics() },
);
if ('found' in read) stop(`${read.found}; ${read.remedy}`);
const { unknown } = read.reference.checked;
const evidence = await askEvidence();
const work = {
  ...read.reference,
  checked: { ...read.reference.checked, evidence, status: await askStatus(), unknown },
};

const duplicates = new DuplicateFinder();
for (const reference of references) duplicates.add(reference.id, reference);
const duplicate = duplicates.findLikely(work);
const taken = takenIds(references, records?.redirects ?? []);

for (const note of read.notes) console.log(`  ${note}`);
if (values.yes && read.notes.some((note) => /^(?:DOI|ISBN|URL) .*: left out$/.test(note))) {
  stop('Nothing was written: correct what is left out, or remove --yes.');
}
const apa = citationStyles.find(({ id }) => id === 'apa') ?? citationStyles[0];
console.log(
  `\n${parse(formatCitation(toCsl({ ...work, id: 'work', body: '' } as Reference), apa).html).text}\n`,
);
if (duplicate)
  console.log(`It may be here already: references/${duplicate.id}.md has ${duplicate.why}.\n`);

const id = await need(
  'id',
  'Its id, which is its address',
  readIdBeside(taken),
  values.id,
  proposeId(work, '', (name) => taken.has(name)),
);
const prose =
  values.prose ??
  (values.yes ? '' : ((await asker.ask('A sentence or two in your own words', asIs)) ?? ''));
const path = join(root, 'references', `${id}.md`);
const mayWrite =
  values.yes ||
  (await asker.ask(`Write ${shownPath(path)}? (yes, no)`, readYes, duplicate ? 'no' : 'yes'));
asker.close();
if (mayWrite && values.yes && duplicate)
  stop('Nothing was written: remove --yes to add it all the same.');
if (!mayWrite) stop('Nothing was written.');

if (isNew) writeStarter(root);
const entries = new AuthorEntries(references, records?.authors ?? []).take(work);
writeTables(root, entries, work.topics.includes(unsorted.id) && !topics.includes(unsorted.id));
writeWhole(path, formatRecord(work, prose));
openLibrary();
console.log(`${shownPath(path)} is written, and the library passes its check.`);

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

async function lookUp(doi: string): Promise<RawRecord> {
  const asked = bareDoi(doi).toLowerCase();
  const known = references.find((reference) => reference.doi?.toLowerCase() === asked);
  if (known) stop(`--doi: references/${known.id}.md has this DOI.`);
  const answer = await lookUpDoi(doi, { ...doiSystem, resolver: values['doi-resolver'] });
  if ('found' in answer) stop(`--doi: ${answer.found}; ${answer.remedy}`);
  return answer.record;
}

/** The value of an option, else an answer; without either the command ends and names the option. */
async function need<T>(
  option: string,
  question: string,
  reader: (text: string) => Answer<T>,
  given?: string,
  otherwise?: string,
): Promise<T> {
  const known = given ?? (values.yes ? otherwise : undefined);
  if (known !== undefined) {
    const answer = reader(known);
    if ('wrong' in answer) stop(`--${option}: ${answer.wrong}`);
    return answer.value;
  }
  const answer = values.yes ? undefined : await asker.ask(question, reader, otherwise);
  if (answer === undefined) stopWithUsage(`\n${question}: no answer; give --${option}.`, usage);
  return answer;
}

type Text = 'container' | 'publisher' | 'volume' | 'issue' | 'page' | 'doi' | 'isbn' | 'url';

/** What the DOI did not tell: asked for where it is missing; an empty answer leaves it out. */
async function complete(known: RawRecord['item']): Promise<RawRecord['item']> {
  const isKnown = values.doi !== undefined;
  const type = (await need(
    'type',
    'Type',
    byField('type'),
    values.type,
    known.type,
  )) as RawRecord['item']['type'];
  const title = await need('title', 'Title', byField('title'), values.title, textOf(known.title));
  const author =
    values.author?.length || !Array.isArray(known.author)
      ? await need(
          'author',
          'Authors: "Family, Given" or "Family, Given, Jr."; a name without a comma is a body’s; a semicolon between two; empty when no source names one',
          readAuthors,
          values.author?.join('; '),
          values.yes ? '' : undefined,
        )
      : known.author;
  const issued =
    values.issued !== undefined || known.issued === undefined
      ? await need(
          'issued',
          'Date: 2017, 2017-05 or 2017-05-04',
          readDate,
          values.issued,
          'unknown',
        )
      : known.issued;
  const isPart = type.startsWith('article') || type === 'chapter' || type === 'paper-conference';
  const askText = async (option: Text, question: string, given: unknown) =>
    values[option] ??
    textOf(given) ??
    (values.yes || isKnown
      ? undefined
      : (await asker.ask(question, orNothing(byField(option)))) || undefined);
  return {
    ...known,
    type,
    title,
    author,
    ...(issued === 'unknown' ? {} : { issued }),
    ...(isPart && {
      'container-title': await askText(
        'container',
        'Journal, or what it stands in',
        known['container-title'],
      ),
    }),
    ...(isPart && { volume: await askText('volume', 'Volume', known.volume) }),
    ...(isPart && { issue: await askText('issue', 'Issue', known.issue) }),
    ...(isPart && { page: await askText('page', 'Pages, first and last', known.page) }),
    publisher: await askText('publisher', 'Publisher', known.publisher),
    DOI: await askText('doi', 'DOI', known.DOI),
    ISBN: await askText('isbn', 'ISBN', known.ISBN),
    URL: await askText('url', 'Web address', known.URL),
  };
}

async function askTopics(): Promise<string[]> {
  return need('topic', 'Topics', readTopicsOf(topics), values.topic?.join(' '), unsorted.id);
}

async function askEvidence(): Promise<string[]> {
  const registry = values.doi && `The record of its DOI, read on ${formatDate(values.on)}`;
  const answer = await need(
    'evidence',
    'What you checked it against; a semicolon between two',
    (given) =>
      textOf(given) === undefined ? { wrong: 'name at least one source' } : { value: given },
    values.evidence?.join('; '),
    registry,
  );
  return answer.split(';').flatMap((source) => textOf(source) ?? []);
}

async function askStatus(): Promise<Certainty> {
  return need('status', 'How sure it is', readCertainty, values.status, 'single-source');
}

/**
 * `npm run links`: whether the outside addresses of the library still answer. Writes reports/links.md to read, reports/links.json for
 * programs, and content/links.yaml with the day on which each was seen. `--fix` writes addresses that moved for good into the
 * records. An interrupted check goes on where it stopped; `--again` begins anew.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { replaceAddress } from '../edit/replace-address.ts';
import { writeWhole } from '../files/write-whole.ts';
import { archive, findArchived } from '../links/find-archived.ts';
import { gatherLinks, type OutsideLink } from '../links/gather-links.ts';
import { formatReport, resultWords, type LinkResult } from '../links/report.ts';
import { gentlePace, visitAll } from '../links/visit-all.ts';
import { goodManners, type Visit } from '../links/visit-link.ts';
import { fullDateSchema } from '../model/partial-date.ts';
import { countOf } from '../model/text.ts';
import { contentRoot } from '../read/content-root.ts';
import { openLibrary, shownPath } from './open-library.ts';
import { showProgress } from './progress.ts';
import { readOptions, stopWithUsage } from './read-options.ts';

const usage =
  'npm run links -- [--fix] [--again] [--on 2026-11-26] [--only TEXT] [--patience MILLISECONDS] [--gap MILLISECONDS]';
const { values } = readOptions(
  {
    fix: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    only: { type: 'string', default: '' },
    archive: { type: 'string', default: archive },
    gap: { type: 'string', default: String(gentlePace.gap) },
    patience: { type: 'string', default: String(goodManners.patience) },
    'back-off': { type: 'string', default: String(goodManners.backOff) },
  },
  usage,
);
if (!fullDateSchema.safeParse(values.on).success)
  stopWithUsage(`--on: "${values.on}" is not a full date.`, usage);
for (const name of ['gap', 'patience', 'back-off'] as const) {
  if (!/^\d+$/.test(values[name]))
    stopWithUsage(`--${name}: "${values[name]}" is not a number of milliseconds.`, usage);
}
const manners = {
  ...goodManners,
  patience: Number(values.patience),
  backOff: Number(values['back-off']),
};

const root = contentRoot();
const { records, files } = openLibrary();
const links = gatherLinks(records).filter(({ url }) => url.includes(values.only));
if (links.length === 0) stopWithUsage(`No outside address holds "${values.only}".`, usage);
const journal = '.cache/links.jsonl';
const done = readJournal();
const waiting = links.filter(({ url }) => !done.has(url));
if (waiting.length < links.length) {
  console.log(
    `${countOf(links.length - waiting.length, 'address was', 'addresses were')} looked at before the interruption.`,
  );
}

mkdirSync(dirname(journal), { recursive: true });
const bar = showProgress('Looking at links', waiting.length);
await visitAll(
  waiting.map(({ url }) => url),
  manners,
  { ...gentlePace, gap: Number(values.gap) },
  (url, visit) => {
    done.set(url, visit);
    appendFileSync(journal, `${JSON.stringify({ url, ...visit })}\n`);
    bar.step();
  },
);
bar.stop();

if ([...done.values()].every(({ isUnreached }) => isUnreached)) {
  rmSync(journal, { force: true });
  console.error('No address could be reached: is the network there? Nothing was written.');
  process.exit(1);
}
const results = await Promise.all(
  links.map(async (link): Promise<LinkResult> => {
    const visit = done.get(link.url) as Visit;
    const needsCopy = visit.result === 'gone' || visit.result === 'suspicious';
    const archived = needsCopy ? await findArchived(link.url, manners, values.archive) : undefined;
    return { ...link, ...visit, ...(archived && { archived }) };
  }),
);
if (values.fix)
  for (const result of results) if (result.result === 'moved') fix(result, result.to ?? '');
writeSightings(results);
writeWhole('reports/links.json', `${JSON.stringify({ on: values.on, results }, null, 2)}\n`);
writeWhole('reports/links.md', formatReport(results, values.on));
rmSync(journal, { force: true });
for (const [result, { title }] of Object.entries(resultWords)) {
  console.log(
    `${title.padEnd(10)} ${String(results.filter((each) => each.result === result).length).padStart(6)}`,
  );
}
console.log('reports/links.md says which, and what to do.');

/** Lines that an interruption cut short are asked for again. */
function readJournal(): Map<string, Visit> {
  if (values.again || !existsSync(journal)) return new Map();
  const lines = readFileSync(journal, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line): [string, Visit][] => {
      try {
        const { url, ...visit } = JSON.parse(line) as Visit & { url: string };
        return [[url, visit]];
      } catch {
        return [];
      }
    }),
  );
}

/** Writes an address that moved into every place but a DOI, which is an address that moves by nature. */
function fix({ url, places }: OutsideLink, to: string): void {
  for (const { key, field } of places) {
    if (field === 'doi') continue;
    const path = files.get(key) ?? join(root, key);
    const text = readFileSync(path, 'utf8');
    const edited = replaceAddress(text, url, to);
    if (edited === text) {
      console.log(`${shownPath(path)} ${field}: change ${url} to ${to} by hand`);
      continue;
    }
    writeWhole(path, edited);
    console.log(`${shownPath(path)} ${field}: ${to}`);
  }
}

/** Keeps the day on which each address was seen; one that no record has any more is forgotten. */
function writeSightings(all: readonly LinkResult[]): void {
  const known = new Map(records.links.map((sighting) => [sighting.url, sighting]));
  const kept = gatherLinks(openLibrary().records).map(({ url }) => url);
  for (const { url, result, to, archived } of all) {
    const isSeen = result === 'fine' || result === 'moved';
    const at = values.fix && result === 'moved' && to !== undefined ? to : url;
    const before = known.get(url);
    known.set(at, {
      url: at,
      seen: isSeen ? values.on : before?.seen,
      archived: archived ?? before?.archived,
    });
  }
  const entries = kept
    .flatMap((url) => known.get(url) ?? [])
    .filter(({ seen, archived }) => seen ?? archived);
  const head = '# When each outside address was last seen: written by npm run links.\n';
  writeWhole(
    join(root, 'links.yaml'),
    head + (entries.length > 0 ? stringify(entries, { lineWidth: 0 }) : '[]\n'),
  );
}

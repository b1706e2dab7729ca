// `npm run bench:search`: how well and how fast the search answers, beside MiniSearch on the same records in the same run.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { buildLibrary } from '../src/model/library.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { parseState } from '../src/search/client/state.ts';
import type { CountedName } from '../src/search/client/engine.ts';
import { isFieldToken } from '../src/search/field-tokens.ts';
import { toSearchRecords } from '../src/search/records.ts';
import type { SearchRecord } from '../src/search/search-record.ts';
import { fillIndex, writeIndex } from '../src/search/write-index.ts';
import { generateReferences } from './generate-records.ts';
import { findPlace, readGoldenQueries, type GoldenQuery } from './golden.ts';
import { openEngine } from './open-engine.ts';

interface Outcome {
  places: Map<GoldenQuery, number>;
  milliseconds: number[];
  /** What a first search fetches, compressed, without the page's own script. */
  bytes: number[];
}

const golden = readGoldenQueries();
const sizes = [0, 10_000];

/** What is under way, on a terminal only. */
const tell = (step: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${step}`);
};
const { records: content } = readLibrary('content');

for (const size of sizes) {
  const references = [
    ...content.references,
    ...generateReferences(Math.max(0, size - content.references.length), content.references),
  ];
  const records = toSearchRecords(buildLibrary({ ...content, references }), content.synonyms);
  const name = size === 0 ? 'The collection' : 'With generated works';
  console.log(`\n${name}: ${references.length} works, ${records.length} entries`);
  tell('building the index and asking the golden set …');
  const own = await measureOwn(records);
  tell('asking MiniSearch …');
  const other = measureMiniSearch(records);
  tell('');
  report(own, other);
}
console.log(
  `\nNode ${process.version}, ${availableParallelism()} cores. MiniSearch: the whole index is loaded before the first answer.`,
);

async function measureOwn(records: SearchRecord[]): Promise<Outcome> {
  // As the search page has it.
  const waiting: CountedName[] =
    records.length > 2000 ? ['author', 'topic', 'organisation', 'status', 'year'] : ['author'];
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  await writeIndex(await fillIndex(records), folder);
  const { engine, close } = await openEngine(folder, waiting);
  const outcome: Outcome = { places: new Map(), milliseconds: [], bytes: [] };
  // Once unmeasured, so that what is fetched is there: a settled query is the one after the last letter.
  for (const query of golden) await findPlace(engine, query);
  for (const query of golden) {
    const started = performance.now();
    outcome.places.set(query, await findPlace(engine, query));
    outcome.milliseconds.push(performance.now() - started);
  }
  await close();
  for (const query of ['west 2017', 'leadership', 'edmonson', 'healthcare leadership model']) {
    let bytes = 0;
    const first = await openEngine(folder, waiting, (path) => (bytes += sizeOf(path)));
    await first.engine.ask(parseState(new URLSearchParams({ q: query })));
    await first.close();
    outcome.bytes.push(bytes);
  }
  rmSync(folder, { recursive: true });
  return outcome;
}

/** A file as it travels: the index's own files are compressed already. */
function sizeOf(path: string): number {
  const content = readFileSync(path);
  return /\.(?:js|json)$/.test(path) ? brotliCompressSync(content).length : content.length;
}

function measureMiniSearch(records: SearchRecord[]): Outcome {
  const index = new MiniSearch({
    idField: 'url',
    fields: ['title', 'names', 'line', 'text'],
    searchOptions: { boost: { title: 3, names: 5 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  index.addAll(
    records.map(({ url, content: text, meta }) => ({
      url,
      title: meta.title,
      names: meta['names'] ?? '',
      line: meta.line,
      text: text
        .split(' ')
        .filter((word) => !isFieldToken(word))
        .join(' '),
    })),
  );
  const outcome: Outcome = { places: new Map(), milliseconds: [], bytes: [] };
  for (const query of golden) {
    const started = performance.now();
    let found = index.search(query.query);
    if (found.length === 0) found = index.search(query.query, { combineWith: 'OR' });
    outcome.milliseconds.push(performance.now() - started);
    const place = found.slice(0, 20).findIndex(({ id }) => id === query.expected) + 1;
    outcome.places.set(query, place);
  }
  const library = readFileSync('node_modules/minisearch/dist/umd/index.js');
  outcome.bytes.push(
    brotliCompressSync(JSON.stringify(index)).length + brotliCompressSync(library).length,
  );
  return outcome;
}

function report(own: Outcome, other: Outcome): void {
  const kinds = [...new Set(golden.map(({ kind }) => kind))];
  const share = ({ places }: Outcome, queries: GoldenQuery[], within: number) => {
    const good = queries.filter((query) => {
      const place = places.get(query) ?? 0;
      return place > 0 && place <= within;
    });
    return `${Math.floor((good.length / queries.length) * 100)} %`;
  };
  const row = (label: string, queries: GoldenQuery[]) => ({
    queries: `${label} (${queries.length})`,
    first: share(own, queries, 1),
    'in three': share(own, queries, 3),
    'MiniSearch first': share(other, queries, 1),
    'in three ': share(other, queries, 3),
  });
  console.table([
    ...kinds.map((kind) =>
      row(
        kind,
        golden.filter((query) => query.kind === kind),
      ),
    ),
    row('all', golden),
  ]);
  const at = (values: number[], part: number) =>
    [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0;
  const script = findScript();
  const line = (label: string, { milliseconds, bytes }: Outcome, extra: number) =>
    console.log(
      `${label}: median ${at(milliseconds, 0.5).toFixed(1)} ms, 95th percentile ${at(milliseconds, 0.95).toFixed(1)} ms a query; ` +
        `first search ${((Math.max(...bytes) + extra) / 1000).toFixed(0)} kB at most`,
    );
  line('this search', own, script);
  line('MiniSearch', other, 0);
  const ratio = at(own.milliseconds, 0.5) / at(other.milliseconds, 0.5);
  console.log(
    `ratio of medians, this search to MiniSearch: ${ratio.toFixed(2)}; of bytes: ${((Math.max(...own.bytes) + script) / Math.max(...other.bytes)).toFixed(2)}`,
  );
}

/** The search page's own script, compressed, where the site was built. */
function findScript(): number {
  try {
    const [file] = readdirSync('dist/_astro').filter((name) => /^SearchPage.*\.js\.br$/.test(name));
    return file ? readFileSync(join('dist/_astro', file)).length : 0;
  } catch {
    return 0;
  }
}

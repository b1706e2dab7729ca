/**
 * `npm run bench -- --records 10000`: a library of so many invented works is built with everything on, beside a bare site of Astro and
 * Pagefind with as many pages, in one run. `--growth` also builds twice as many, `--compression` also compresses every file (minutes for
 * ten thousand works); `--assert` ends with 1 when a limit is broken.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { indexName } from '../src/model/name.ts';
import { countOf } from '../src/model/text.ts';
import { readLibrary } from '../src/read/read-library.ts';
import { writeBareSite } from './bare-site.ts';
import { findOverBudget } from './byte-budgets.ts';
import { copyProject } from './copy-project.ts';
import { writeLibrary } from './generate-library.ts';
import { measure, type Cost } from './measure.ts';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000' },
    growth: { type: 'boolean', default: false },
    compression: { type: 'boolean', default: false },
    assert: { type: 'boolean', default: false },
  },
});
const count = Number(values.records);
if (!Number.isInteger(count) || count < 100) {
  console.error(`--records: "${values.records}" is not a number of works from 100 on`);
  process.exit(2);
}
/** What a build may cost, as a multiple of the bare site's cold build, and otherwise as it says. */
const limits = { cold: 8, again: 2, peakBytes: 2e9, growth: 2.2 };
const models = readLibrary('content').records;
const environment = { PRECOMPRESS: 'no', BUILD_TIMES: 'yes' };
const tell = (step: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${step}`);
};

interface Row {
  name: string;
  cost: Pick<Cost, 'wall' | 'cpu' | 'peak'>;
}

const own = await measureOwn(count);
tell('building the bare site …');
const bare = await measureBare(own.root, own.pages);
const twice = values.growth ? await measureCold(2 * count) : undefined;
tell('');
report();

async function measureCold(records: number): Promise<{ root: string; cost: Cost }> {
  tell(`building ${records} works, cold …`);
  const root = copyProject(`bench-${records}`);
  writeLibrary(join(root, 'content'), records, models);
  return { root, cost: await measure('npm', ['run', 'build'], { cwd: root, env: environment }) };
}

async function measureOwn(records: number) {
  const { root, cost: cold } = await measureCold(records);
  const build = () => measure('npm', ['run', 'build'], { cwd: root, env: environment });
  tell('the same again …');
  const again = await build();
  tell('one record changed …');
  const [first = ''] = readdirSync(join(root, 'content/references'));
  const path = join(root, 'content/references', first);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: /m, 'title: Changed '));
  const changed = await build();
  const files = listSizes(join(root, 'dist'));
  tell('weighing pages …');
  const pages = files.filter(({ path: name }) => name.endsWith('.html'));
  const heavy = await findOverBudget(
    join(root, 'dist'),
    pages.map(({ path: name }) => name),
  );
  const compress = values.compression ? await measureCompression(root) : undefined;
  return {
    root,
    cold,
    again,
    changed,
    compress,
    files,
    heavy,
    pages: pages.length,
  };
}

async function measureCompression(root: string): Promise<Cost> {
  tell('compressing …');
  const module = pathToFileURL(join(root, 'src/build/compress.ts')).href;
  const script = `import { compress } from '${module}'; await compress('dist');`;
  return measure(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
}

async function measureBare(from: string, pages: number): Promise<Cost> {
  const root = resolve('.cache/bench-bare');
  const { references } = readLibrary(join(from, 'content')).records;
  writeBareSite(
    root,
    Array.from({ length: pages }, (_, i) => {
      const work = references[i % references.length];
      const text = [
        work?.authors.map(indexName).join('; '),
        work?.issued,
        work?.publisher ?? work?.container,
        work?.body,
      ];
      return {
        path: i === 0 ? '' : `page/${i}`,
        title: work?.title ?? '',
        text: text.map((line) => line ?? ''),
      };
    }),
  );
  const bin = resolve('node_modules/.bin');
  return measure('sh', ['-c', 'astro build --silent && node index.mjs'], {
    cwd: root,
    env: { PATH: `${bin}:${process.env['PATH']}` },
  });
}

function listSizes(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const stat = statSync(join(folder, path));
    return stat.isFile() ? [{ path, size: stat.size }] : [];
  });
}

function report(): void {
  const rows: Row[] = [
    { name: `bare Astro + Pagefind, ${own.pages} pages, cold`, cost: bare },
    { name: `${count} works, cold`, cost: own.cold },
    { name: 'nothing changed', cost: own.again },
    { name: 'one record changed', cost: own.changed },
    ...(own.compress ? [{ name: 'precompression, apart', cost: own.compress }] : []),
    ...(twice ? [{ name: `${2 * count} works, cold`, cost: twice.cost }] : []),
  ];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  console.log(line(['', 'seconds', 'of the bare site', 'seconds of all cores', 'peak memory']));
  console.log(line(['---', '--:', '--:', '--:', '--:']));
  for (const { name, cost } of rows) {
    console.log(
      line([
        name,
        cost.wall.toFixed(1),
        (cost.wall / bare.wall).toFixed(1),
        cost.cpu.toFixed(1),
        `${(cost.peak / 1e9).toFixed(2)} GB`,
      ]),
    );
  }
  const bytes = own.files.reduce((sum, { size }) => sum + size, 0);
  const html = own.files.filter(({ path }) => path.endsWith('.html'));
  console.log(
    `\n${own.files.length} files, ${(bytes / 1e6).toFixed(0)} MB; ${html.length} pages of ${(html.reduce((sum, { size }) => sum + size, 0) / html.length / 1e3).toFixed(1)} kB on average, uncompressed.`,
  );
  console.log(
    `Steps, cold: ${[...own.cold.said.matchAll(/^step (\S+) (\S+)$/gm)].map(([, name, time]) => `${name} ${time} s`).join(', ')}.`,
  );
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, ${Math.round(totalmem() / 1e9)} GB.`,
  );
  const faults = [
    own.cold.wall > limits.cold * bare.wall &&
      `cold is more than ${limits.cold} times the bare site`,
    own.again.wall > limits.again * bare.wall &&
      `nothing changed is more than ${limits.again} times the bare site`,
    own.changed.wall > limits.again * bare.wall &&
      `one record changed is more than ${limits.again} times the bare site`,
    Math.max(own.cold.peak, own.changed.peak) > limits.peakBytes && 'more than 2 GB at once',
    own.heavy.length > 0 &&
      `${countOf(own.heavy.length, 'page')} over the byte budget, such as ${own.heavy[0]}`,
    twice &&
      twice.cost.wall > limits.growth * own.cold.wall &&
      `twice the works take more than ${limits.growth} times as long`,
  ].filter(Boolean);
  for (const fault of faults) console.log(`over the limit: ${fault}`);
  for (const name of readdirSync('.cache').filter((entry) => entry.startsWith('bench-')))
    rmSync(join('.cache', name), { recursive: true, force: true });
  if (values.assert && faults.length > 0) process.exitCode = 1;
}

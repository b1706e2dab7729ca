/**
 * `npm run build`: the whole site, made beside the last one and put in its place when it is complete. A build that fails or is
 * interrupted leaves the last good one where it was. When nothing changed since, there is nothing to do; `-- --again` builds all the same.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fingerprint } from './fingerprint.ts';

const target = resolve('dist');
const work = resolve('.build');
const stage = join(work, 'site');
const last = join(work, 'last');
const lock = join(work, 'lock');

/** Each step takes the site as the one before left it. */
const steps: readonly (readonly string[])[] = [
  ['node', 'src/cli/check.ts'],
  ['node', 'src/cli/format-citations.ts'],
  ['astro', 'build', '--silent', '--outDir', stage],
  ['node', 'src/cli/write-downloads.ts'],
  ['node', 'src/cli/index-search.ts'],
  ['node', 'src/cli/draw-share-images.ts'],
  ['node', 'src/cli/addresses.ts', '--check'],
  ['node', 'src/cli/seal.ts'],
  ...(process.env['PRECOMPRESS'] === 'no' ? [] : [['node', 'src/cli/compress.ts']]),
];

const made = join(work, 'made-from');
const from = fingerprint();
const isMade =
  existsSync(join(target, '_headers')) && existsSync(made) && readFileSync(made, 'utf8') === from;
if (isMade && !process.argv.includes('--again')) {
  console.log(
    'Nothing has changed since dist/ was built. To build it all the same: npm run build -- --again',
  );
  process.exit(0);
}
claim();
rmSync(made, { force: true });
// An interruption between the two renames below left the last site aside.
if (!existsSync(target) && existsSync(last)) renameSync(last, target);
rmSync(stage, { recursive: true, force: true });
for (const [command = '', ...args] of steps) {
  const start = performance.now();
  const { status, signal } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BUILD_FOLDER: stage },
  });
  // For the benchmark: what each step took, by its last path or first word.
  if (process.env['BUILD_TIMES']) {
    const name = basename(command === 'node' ? (args[0] ?? '') : command, '.ts');
    console.log(`step ${name} ${((performance.now() - start) / 1000).toFixed(1)}`);
  }
  if (status === 0) continue;
  if (signal) console.error(`${command} was stopped by ${signal}.`);
  if (existsSync(target)) console.error('The site that was built before is still in dist/.');
  release();
  process.exit(status ?? 1);
}
rmSync(last, { recursive: true, force: true });
if (existsSync(target)) renameSync(target, last);
renameSync(stage, target);
rmSync(last, { recursive: true, force: true });
writeFileSync(made, from);
release();

/** Two builds at once in one folder would mix: the second stops. A lock whose process is gone is no lock. */
function claim(): void {
  mkdirSync(work, { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (isRunning(owner)) {
      console.error(`Another build (process ${owner}) is running in this folder: let it finish.`);
      process.exit(1);
    }
    writeFileSync(lock, String(process.pid));
  }
}

function release(): void {
  rmSync(lock, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

/**
 * `npm run build`: the whole site, made beside the last one and put in its place when it is complete. A build that fails or is
 * interrupted leaves the last good one where it was. When nothing changed since, there is nothing to do; `-- --again` builds all the same.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { lastLists, listsOf } from '../reuse/site-lists.ts';
import { fingerprintCode, fingerprintContent } from './fingerprint.ts';

const target = resolve('dist');
const work = resolve('.build');
// One for each build: what another has left running may still write into its own.
const stage = join(work, `site-${process.pid}`);
const last = join(work, 'last');
const lock = join(work, 'lock');
claim();
const made = join(work, 'made-from');
const code = fingerprintCode();
const from = `${code}\n${fingerprintContent()}`;
const before =
  existsSync(join(target, '_headers')) && existsSync(made) ? readFileSync(made, 'utf8') : '';
const isMade = before === from;
const isAnew = process.argv.includes('--again');
if (isMade && !isAnew) {
  console.log(
    'Nothing has changed since dist/ was built. To build it all the same: npm run build -- --again',
  );
  release();
  process.exit(0);
}
// An interruption between the two renames below left the last site aside.
if (!existsSync(target) && existsSync(last)) renameSync(last, target);
for (const name of readdirSync(work)) {
  if (name.startsWith('site')) rmSync(join(work, name), { recursive: true, force: true });
}
// Only what this code has made can be taken over.
if (isAnew || before.split('\n')[0] !== code) rmSync(lastLists, { recursive: true, force: true });
const { status, signal } = spawnSync('node', ['--expose-gc', 'src/cli/make-site.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    BUILD_FOLDER: stage,
    BUILD_CODE: code,
    // Pages are for readers, whatever the one who builds them is doing.
    NODE_ENV: 'production',
    // glibc keeps what threads have freed, up to a heap for each; other systems do not know this.
    MALLOC_ARENA_MAX: '2',
  },
});
if (status !== 0) {
  if (signal) console.error(`The build was stopped by ${signal}.`);
  if (existsSync(target)) console.error('The site that was built before is still in dist/.');
  release();
  process.exit(status ?? 1);
}
rmSync(last, { recursive: true, force: true });
// The lists of the last site must never stand beside another.
rmSync(made, { force: true });
rmSync(lastLists, { recursive: true, force: true });
if (existsSync(target)) renameSync(target, last);
renameSync(stage, target);
if (existsSync(listsOf(stage))) renameSync(listsOf(stage), lastLists);
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
      console.error(
        `Another build (process ${owner}) is running in this folder: let it finish. If there is none, remove .build/lock.`,
      );
      process.exit(1);
    }
    writeFileSync(lock, String(process.pid));
  }
}

function release(): void {
  rmSync(lock, { force: true });
}

function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

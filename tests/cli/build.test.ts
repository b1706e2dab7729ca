import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The build's own order of things, with a stand-in for what makes the site: it writes one page, and a list of what it made.
let root: string;
const bin = () => join(root, 'bin');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  for (const folder of ['bin', 'src/cli', 'src/reuse', 'dist'])
    mkdirSync(join(root, folder), { recursive: true });
  cpSync('src/reuse/site-lists.ts', join(root, 'src/reuse/site-lists.ts'));
  for (const name of ['build', 'fingerprint'])
    cpSync(`src/cli/${name}.ts`, join(root, `src/cli/${name}.ts`));
  cpSync('src/read/content-root.ts', join(root, 'src/read/content-root.ts'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/a.md'), 'one');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'dist/index.html'), 'good');
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  const lines = [
    'mkdir -p "$BUILD_FOLDER" "$BUILD_FOLDER.lists"',
    'echo half > "$BUILD_FOLDER/index.html"',
    'sleep ${WAIT:-0}',
    'ls .build/lists > "$BUILD_FOLDER.lists/before" 2>&1',
    'echo new > "$BUILD_FOLDER/index.html"',
    'touch "$BUILD_FOLDER/_headers"',
    'exit ${STEP:-0}',
  ];
  writeFileSync(join(bin(), 'node'), `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function build(env: NodeJS.ProcessEnv = {}, args: string[] = []) {
  const child = spawn(process.execPath, ['src/cli/build.ts', ...args], {
    cwd: root,
    env: { ...process.env, PATH: `${bin()}:${process.env['PATH']}`, ...env },
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (said += String(part)));
  return {
    child,
    ended: new Promise<{ status: number | null; said: string }>((done) =>
      child.on('close', (status) => done({ status, said })),
    ),
  };
}
const page = () => readFileSync(join(root, 'dist/index.html'), 'utf8').trim();

test('a build that is complete takes the place of the last', async () => {
  expect((await build().ended).status).toBe(0);
  expect(page()).toBe('new');
  expect(existsSync(join(root, '.build/last'))).toBe(false);
});

test('a build that fails leaves the last good one, and says so', async () => {
  const { status, said } = await build({ STEP: '3' }).ended;
  expect([status, page()]).toEqual([3, 'good']);
  expect(said).toContain('The site that was built before is still in dist/.');
});

test.each([0, 50, 150, 300, 450])(
  'a build that is stopped after %d ms leaves the last good one',
  async (wait) => {
    const { child, ended } = build({ WAIT: '1' });
    await new Promise((done) => setTimeout(done, wait));
    process.kill(-(child.pid as number), 'SIGKILL');
    await ended;
    expect(page()).toBe('good');
    expect((await build().ended).status).toBe(0);
    expect(page()).toBe('new');
  },
);

test('one that was stopped between its last two steps is put right by the next', async () => {
  mkdirSync(join(root, '.build'), { recursive: true });
  cpSync(join(root, 'dist'), join(root, '.build/last'), { recursive: true });
  rmSync(join(root, 'dist'), { recursive: true });
  expect((await build({ STEP: '3' }).ended).status).toBe(3);
  expect(page()).toBe('good');
});

test('what did not change is not built again, unless it is asked for; what changed is', async () => {
  await build().ended;
  writeFileSync(join(root, 'dist/index.html'), 'built before');
  expect((await build().ended).said).toContain('Nothing has changed since dist/ was built.');
  expect(page()).toBe('built before');
  expect((await build({}, ['--again']).ended).status).toBe(0);
  expect(page()).toBe('new');
  writeFileSync(join(root, 'dist/index.html'), 'built before');
  writeFileSync(join(root, 'content/a.md'), 'two');
  await build().ended;
  expect(page()).toBe('new');
  writeFileSync(join(root, 'dist/index.html'), 'built before');
  await build({ LIBRARY_ADDRESS: 'https://other.example/' }).ended;
  expect(page()).toBe('new');
});

test('lists of the last site are there for the next build of the same code, and for no other', async () => {
  const before = () => readFileSync(join(root, '.build/lists/before'), 'utf8').trim();
  const none = expect.stringContaining('No such file') as string;
  await build().ended;
  expect(before()).toEqual(none);
  writeFileSync(join(root, 'content/a.md'), 'two');
  await build().ended;
  expect(before()).toBe('before');
  await build({}, ['--again']).ended;
  expect(before()).toEqual(none);
  writeFileSync(join(root, 'src/new.ts'), '');
  await build().ended;
  expect(before()).toEqual(none);
  // A build that fails leaves the site and its lists.
  writeFileSync(join(root, 'content/a.md'), 'three');
  await build({ STEP: '3' }).ended;
  expect(before()).toEqual(none);
  await build().ended;
  expect(before()).toBe('before');
});

test('two builds at once in one folder: the second stops', async () => {
  const first = build({ WAIT: '1' });
  await new Promise((done) => setTimeout(done, 400));
  const { status, said } = await build().ended;
  expect([status, said]).toEqual([1, expect.stringContaining('let it finish')]);
  expect((await first.ended).status).toBe(0);
});

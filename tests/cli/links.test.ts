import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hangs, moves, openServer, sends } from '../odd-server.ts';

const page = sends('<title>Lamps</title>');
let root: string;
let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  cpSync('tests/fixtures/library', join(root, 'content'), { recursive: true });
  server = await openServer({
    '/fine': page,
    '/moved': moves('/fine'),
    '/hangs': hangs,
    '/wayback/available': (request, response) => {
      const hasCopy = request.url?.includes('gone');
      const closest = {
        available: true,
        url: 'http://web.archive.org/web/20200102/x',
        timestamp: '20200102030405',
      };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ archived_snapshots: hasCopy ? { closest } : {} }));
    },
  });
  // Nothing of this library may lead out of this machine.
  write('site.yaml', (text) =>
    text
      .replaceAll(/https?:\/\/[^\s"}]+\//g, `${server.address}/fine?`)
      .replace(/^address: .*$/m, 'address: https://shelf.example/'),
  );
  for (const [id, path] of [
    ['fogg-1887-on-lamps', '/moved'],
    ['fogg-1891-fog', '/gone'],
  ] as const) {
    write(`references/${id}.md`, (text) =>
      text
        .replace(/^(?:url|pdf|doi): .*\n/gm, '')
        .replace(/^topics:/m, `url: ${server.address}${path}\ntopics:`),
    );
  }
});
afterEach(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});
const path = (name: string) => join(root, 'content', name);
const write = (name: string, edit: (text: string) => string) =>
  writeFileSync(path(name), edit(readFileSync(path(name), 'utf8')));
const read = (name: string) =>
  readFileSync(join(root, name), 'utf8').replaceAll(server.address, '');

function start(...args: string[]) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      resolve('tests/only-loopback.ts'),
      resolve('src/cli/links.ts'),
      '--on',
      '2026-01-31',
      '--archive',
      `${server.address}/`,
      '--gap',
      '5',
      '--back-off',
      '5',
      '--patience',
      '400',
      ...args,
    ],
    { cwd: root, env: { ...process.env, LIBRARY_CONTENT: join(root, 'content') } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (said += String(part)));
  return {
    child,
    ended: new Promise<{ status: unknown; said: string }>((done) =>
      child.on('close', (status) => done({ status, said })),
    ),
  };
}

test('a report to read, one for programs, the day each was seen, and archived copies', async () => {
  const { status, said } = await start().ended;
  expect(said).toMatch(/Gone +1\nSuspicious +0\nMoved +1\nFine +\d+\n/);
  expect(status).toBe(0);
  expect(read('reports/links.md')).toContain(
    '## Gone (1)\n\nFind where it went; if nowhere, name the archived copy in the record.\n\n- </gone> answers 404\n  in references/fogg-1891-fog (url)\n  archived: { url: "https://web.archive.org/web/20200102/x", on: 2020-01-02 }\n',
  );
  const { results } = JSON.parse(read('reports/links.json')) as {
    results: { url: string; result: string; to?: string }[];
  };
  expect(results.find(({ url }) => url === '/moved')).toMatchObject({
    result: 'moved',
    to: '/fine',
  });
  expect(read('content/links.yaml')).toContain('- url: /moved\n  seen: 2026-01-31\n');
  expect(read('content/links.yaml')).toContain(
    '- url: /gone\n  archived:\n    url: https://web.archive.org/web/20200102/x\n    on: 2020-01-02\n',
  );
  expect(read('content/references/fogg-1887-on-lamps.md')).toContain('url: /moved\n');
});

test('--fix writes what moved for good, and nothing else', async () => {
  const before = read('content/references/fogg-1891-fog.md');
  await start('--fix').ended;
  expect(read('content/references/fogg-1887-on-lamps.md')).toContain('url: /fine\n');
  expect(read('content/references/fogg-1891-fog.md')).toBe(before);
  expect(read('content/links.yaml')).toContain('- url: /fine\n  seen: 2026-01-31\n');
});

test('an interrupted check goes on where it stopped', { timeout: 30_000 }, async () => {
  write('references/board-of-lights-undated-rules.md', (text) =>
    text.replace(/^topics:/m, `url: ${server.address}/hangs\ntopics:`),
  );
  const first = start();
  const journal = join(root, '.cache/links.jsonl');
  while (!existsSync(journal) && first.child.exitCode === null)
    await new Promise((wait) => setTimeout(wait, 10));
  first.child.kill('SIGKILL');
  await first.ended;
  const seen = readFileSync(journal, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { url: string }).url);
  expect(seen.length).toBeGreaterThan(0);
  const asked = server.asked.length;
  const { said } = await start().ended;
  expect(said).toContain('looked at before the interruption');
  const again = server.asked.slice(asked).map(({ path: each }) => server.address + each);
  expect(again.filter((url) => seen.includes(url))).toEqual([]);
  expect(existsSync(journal)).toBe(false);
});

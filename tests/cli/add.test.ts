import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openServer, sends } from '../odd-server.ts';

const root = mkdtempSync(join(tmpdir(), 'add-'));
let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer({
    '/10.1234/lamps': sends(
      JSON.stringify({
        type: 'journal-article',
        title: ['On <i>lamps</i> &amp; wicks'],
        author: [{ family: 'Wick', given: 'Ada' }],
        issued: { 'date-parts': [[1999, 5]] },
        'container-title': ['Journal of Light'],
        DOI: '10.1234/lamps',
        abstract: 'Long.',
      }),
      'application/vnd.citationstyles.csl+json',
    ),
  });
});
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync('tests/fixtures/library', root, { recursive: true });
  cpSync('tests/fixtures/every-field/references', join(root, 'references'), { recursive: true });
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

async function add(args: string[], answers: string[] = []) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      resolve('tests/only-loopback.ts'),
      'src/cli/add.ts',
      ...args,
      '--on',
      '2026-01-31',
      '--doi-resolver',
      `${server.address}/`,
    ],
    { env: { ...process.env, LIBRARY_CONTENT: root } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (said += String(part)));
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  const status = await new Promise((done) => child.on('close', done));
  return { status, said };
}
const record = (id: string) => join(root, 'references', `${id}.md`);

test('a DOI, and nothing to ask', async () => {
  const { status, said } = await add(['--doi', '10.1234/lamps', '--topic', 'lamps', '--yes']);
  expect(said).toContain('abstract: no place for it here');
  expect(said).toContain('Wick, A. (1999). On lamps & wicks. Journal of Light.');
  expect(status).toBe(0);
  expect(readFileSync(record('wick-1999-lamps-wicks'), 'utf8')).toMatchInlineSnapshot(`
    "---
    type: article-journal
    title: On lamps & wicks
    authors:
      - { family: Wick, given: Ada }
    issued: 1999-05
    container: Journal of Light
    doi: 10.1234/lamps
    topics: [lamps]
    checked:
      on: 2026-01-31
      status: single-source
      evidence:
        - The record of its DOI, read on 31 January 2026
    ---
    "
  `);
});

test('by hand: each question again until its answer is right', async () => {
  const { status, said } = await add(
    [],
    [
      'reprt',
      'report',
      'A bright report',
      'Board of Lights; Wick, Ada',
      '1899-13',
      '1899-12',
      'Fog Press',
      '',
      '',
      '',
      'lamp',
      'lamps, fog',
      'Title page',
      'confirmed',
      '',
      'It is about light.',
      'yes',
    ],
  );
  expect(said).toContain('write 2017, 2017-05 or 2017-05-04, or unknown');
  expect(said).toContain('there is no topic "lamp"; did you mean "lamps"?');
  expect(said).toContain('is written, and the library passes its check.');
  expect(status).toBe(0);
  expect(readFileSync(record('board-of-lights-1899-bright-report'), 'utf8')).toMatchInlineSnapshot(`
    "---
    type: report
    title: A bright report
    authors:
      - { organisation: Board of Lights }
      - { family: Wick, given: Ada }
    publisher: Fog Press
    issued: 1899-12
    topics: [lamps, fog]
    checked:
      on: 2026-01-31
      status: confirmed
      evidence:
        - Title page
    ---

    It is about light.
    "
  `);
});

test('a likely duplicate is named, and not written unless told', async () => {
  const args = [
    '--title',
    'On lamps',
    '--author',
    'Fogg, Phileas',
    '--issued',
    '1887',
    '--evidence',
    'Title page',
    '--yes',
  ];
  const { status, said } = await add(args);
  expect(said).toContain(
    'It may be here already: references/fogg-1887-on-lamps.md has a like title, and its year and author.',
  );
  expect([status, existsSync(record('fogg-1887-lamps'))]).toEqual([1, false]);
});

test.each([
  [
    'a DOI that a record has already, however it is written',
    ['--doi', 'https://doi.org/10.5555/EVERYTHING', '--yes'],
    '--doi: references/keeper-1999-everything.md has this DOI.',
  ],
  [
    'a DOI that is not registered',
    ['--doi', '10.1234/none', '--yes'],
    '--doi: 10.1234/none is not registered; compare it with the source',
  ],
  [
    'an id that leads out of the folder',
    ['--title', 'A', '--evidence', 'x', '--id', '../x', '--yes'],
    '--id: write lower-case words joined by hyphens',
  ],
  [
    'an ISBN with a wrong digit is told',
    ['--title', 'A', '--isbn', '978-1-907805-08-1', '--evidence', 'x', '--yes'],
    'ISBN "978-1-907805-08-1" is an ISBN with a wrong check digit: left out',
  ],
  ['what is missing', ['--yes'], 'Title: no answer; give --title.'],
  ['lines that end too soon', [], 'Type [report]: \n'],
] as [string, string[], string][])('%s', async (_, args, message) => {
  const { said } = await add(args);
  expect(said).toContain(message);
  expect(said).not.toMatch(/^\s+at /m);
});

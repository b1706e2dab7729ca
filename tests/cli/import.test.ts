import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { generateReferences } from '../../bench/generate-records.ts';
import { toCsl } from '../../src/citations/csl.ts';
import { formatBibtex } from '../../src/citations/bibtex.ts';
import { formatRis } from '../../src/citations/ris.ts';
import { readLibrary } from '../../src/read/read-library.ts';

const root = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const content = join(root, 'content');
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/library', content, { recursive: true });
});

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`src/cli/${script}.ts`, ...args], {
    encoding: 'utf8',
    // A heap of a hundred times such a file is room enough.
    env: { ...process.env, LIBRARY_CONTENT: content, NODE_OPTIONS: '--max-old-space-size=256' },
  });
const importing = (...args: string[]) => {
  const { status, stdout, stderr } = run('import', ...args, '--on', '2026-01-31');
  return { status, said: (stdout + stderr).replaceAll(`${root}/`, '').replaceAll(/ {3,}/g, '  ') };
};
const write = (name: string, text: string): string => {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
};
const records = () => readdirSync(join(content, 'references')).sort();

const lamps = write(
  'lamps.ris',
  'TY  - BOOK\nID  - wick-1900-trimming-wicks\nAU  - Wick, Ada\nTI  - Trimming wicks\nPY  - 1900\nAB  - Long.\nER  - \n' +
    'TY  - BOOK\nAU  - Wick, Ada\nER  - \n',
);

test('what came in, what did not and why, and a library that passes its check', () => {
  const { status, said } = importing(lamps);
  expect(said).toMatchInlineSnapshot(`
    "lamps.ris:1 wick-1900-trimming-wicks added: references/wick-1900-trimming-wicks.md
      AB: no place for it here
    lamps.ris:8 has no title; give it one, and import it again
      added  merged  skipped  not read
    lamps.ris  1  0  0  1
    No place here for: AB (1).
    "
  `);
  expect(status).toBe(1);
  expect(records()).toContain('wick-1900-trimming-wicks.md');
  expect(run('check').status).toBe(0);
  expect(readFileSync(join(content, 'topics.yaml'), 'utf8')).toContain('- id: unsorted');
});

test('--dry-run tells the same and writes nothing', () => {
  const before = records();
  const { said } = importing(lamps, '--dry-run');
  expect(said).toContain('wick-1900-trimming-wicks added: references/wick-1900-trimming-wicks.md');
  expect(said).toContain('Nothing was written');
  expect(records()).toEqual(before);
  expect(readFileSync(join(content, 'topics.yaml'), 'utf8')).not.toContain('unsorted');
});

test('--topic files what comes in; --update adds what a record lacks', () => {
  importing(lamps, '--topic', 'wicks');
  const more = write(
    'more.ris',
    'TY  - BOOK\nAU  - Wick, Ada\nTI  - Trimming wicks\nPY  - 1900\nPB  - Fog Press\nER  - \n',
  );
  expect(importing(more).said).toContain('it has publisher besides (--update adds them)');
  expect(importing(more, '--update').said).toContain(
    'Trimming wicks merged: adds publisher to references/wick-1900-trimming-wicks.md',
  );
  const text = readFileSync(join(content, 'references/wick-1900-trimming-wicks.md'), 'utf8');
  expect(text).toContain('publisher: Fog Press\ntopics: [wicks]\n');
  expect(run('check').status).toBe(0);
});

test.each([
  ['no file', [], 'Name at least one file.'],
  [
    'a file that is not there',
    [join(root, 'none.bib')],
    'none.bib is not a file; look at its name and folder',
  ],
  ['a folder', [root], 'is not a file; look at its name and folder'],
  [
    'a topic that is not there',
    [lamps, '--topic', 'wick'],
    '--topic: there is no topic "wick"; did you mean "wicks"?',
  ],
  [
    'a topic that leads out of the folder',
    [lamps, '--topic', '../x'],
    '--topic: there is no topic "../x"; topics.yaml has them',
  ],
  ['an option that is not there', [lamps, '--dryrun'], "Unknown option '--dryrun'"],
] as [string, string[], string][])('%s is told without a stack trace', (_, args, message) => {
  const before = records();
  const { status, said } = importing(...args);
  expect(status).toBeGreaterThan(0);
  expect(said).toContain(message);
  expect(said).not.toMatch(/^\s+at /m);
  expect(records()).toEqual(before);
});

test('a library with a mistake is not touched', () => {
  writeFileSync(join(content, 'references/empty.md'), '');
  const { status, said } = importing(lamps);
  expect([status, said]).toEqual([
    1,
    expect.stringContaining('correct them first (npm run check)'),
  ]);
  expect(records()).not.toContain('wick-1900-trimming-wicks.md');
});

test('an empty folder becomes a library', () => {
  rmSync(content, { recursive: true });
  importing(lamps);
  expect(run('check').stdout).toBe('0 frameworks, 1 reference, 0 lists: no problem found.\n');
});

test(
  '5,000 works, interrupted and taken up again without loss, in memory bounded by the file',
  { timeout: 180_000 },
  async () => {
    const works = generateReferences(5000, readLibrary('content').records.references).map(toCsl);
    const half = works.length / 2;
    const files = [
      write('a.bib', formatBibtex(works.slice(0, half))),
      write('b.ris', formatRis(works.slice(half))),
    ];
    const child = spawn(process.execPath, ['src/cli/import.ts', ...files], {
      env: { ...process.env, LIBRARY_CONTENT: content },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const started = records().length;
    while (records().length < started + 500 && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill('SIGKILL');
    await ended;
    const done = records().filter((name) => name.endsWith('.md')).length - started;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(works.length);
    expect(run('check').status, 'what is there is whole').toBe(0);

    const { said } = importing(...files);
    const table = [...said.matchAll(/^[ab]\.(?:bib|ris) +(\d+) +(\d+) +(\d+) +(\d+)$/gm)].map(
      (row) => row.slice(1).map(Number),
    );
    expect(table).toEqual([
      [half - done, 0, done, 0],
      [half, 0, 0, 0],
    ]);
    expect(records().filter((name) => name.endsWith('.md'))).toHaveLength(started + works.length);
    expect(run('check').status).toBe(0);
    const again = importing(...files, '--report', join(root, 'report.csv'));
    expect(again.said).toMatch(/^a\.bib +0 +0 +2500 +0$/m);
    expect(readFileSync(join(root, 'report.csv'), 'utf8').split('\r\n')).toHaveLength(
      works.length + 2,
    );
    expect(existsSync(join(content, 'references', `${works[0]?.id}.md`))).toBe(true);
  },
);

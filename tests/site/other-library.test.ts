import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { listFiles, readPages, type BuiltPage } from './built-site.ts';
import { findBrokenLinks } from './find-broken-links.ts';

// Two builds in one folder would share `.astro`, so the second library is built in a copy of the project.
const root = resolve('.cache/other-library');
const base = '/shelf/';
let pages: BuiltPage[];

beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(root, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  cpSync('tests/fixtures/library', join(root, 'library'), { recursive: true });
  addManyWorks(join(root, 'library/references'), 120);

  const built = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...cleanEnvironment(), LIBRARY_CONTENT: 'library', BASE_URL: '/wrong/' },
  });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  pages = readPages(join(root, 'dist'));
});

/** The environment without what the test runner adds, which would steer the build. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const added = /^(?:VITEST|NODE_ENV)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}

/** Enough works of one author, year and topic that every index has a third page. */
function addManyWorks(folder: string, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const record = readFileSync('tests/fixtures/library/references/fogg-1891-fog.md', 'utf8');
    writeFileSync(
      join(folder, `fogg-1891-fog-part-${number}.md`),
      record
        .replace(/title: .*/, `title: Fog, part ${number}`)
        // Editors enough for a second page of names.
        .replace(/(editors:\n)/, `$1${editors(number)}`),
    );
  }
}

const editors = (number: number): string =>
  ['Ash', 'Birch', 'Elm'].map((name) => `  - { family: ${name}, given: N${number} }\n`).join('');

const page = (address: string) => pages.find((entry) => entry.address === address);

test('another library builds under a sub-path, with no broken link', () => {
  expect(findBrokenLinks(pages, listFiles(join(root, 'dist')), base)).toEqual([]);
});

test('nothing of the first library is in it', () => {
  const foreign = pages.filter(({ html }) => /Leadership Reading Room|NHS/.test(html));
  expect(foreign.map(({ address }) => address)).toEqual([]);
  expect(page('/')?.root.querySelector('h1')?.text).toBe(
    'Lighthouse keeping, and the works behind it',
  );
});

test('long indexes go on to further pages', () => {
  for (const index of ['/references/', '/authors/fogg-phileas/', '/years/1891/', '/topics/fog/']) {
    expect(page(index)?.root.querySelectorAll('.row').length, index).toBe(50);
    expect(page(`${index}page/3/`)?.root.querySelectorAll('.row').length, index).toBeGreaterThan(0);
    expect(page(`${index}page/4/`), index).toBeUndefined();
    expect(
      page(`${index}page/2/`)?.root.querySelector('[aria-current=page]:not(span)')?.text.trim(),
    ).toContain('2');
  }
});

test('the names of authors go on to a second page, and each letter leads to where it begins', () => {
  expect(page('/authors/')?.root.querySelectorAll('section li').length).toBe(300);
  expect(page('/authors/page/2/')?.root.querySelectorAll('section li').length).toBe(63);
  const letter = (address: string, initial: string) =>
    page(address)
      ?.root.querySelectorAll('.letters a')
      .find(({ text }) => text === initial)
      ?.getAttribute('href');
  expect(letter('/authors/', 'A')).toBe('#letter-a');
  expect(letter('/authors/', 'O')).toBe('/shelf/authors/page/2/#letter-o');
  expect(letter('/authors/page/2/', 'A')).toBe('/shelf/authors/#letter-a');
});

test('signs in titles are shown, not run', () => {
  const title = page('/references/fogg-1891-fog/')?.root.querySelector('h1');
  expect(title?.innerHTML).toContain('Fog &amp; how to bear it &lt;quietly&gt;');
});

test('a moved address leads to the new one, under the base', () => {
  const html = readFileSync(join(root, 'dist/references/fogg-1887/index.html'), 'utf8');
  expect(html).toContain('url=/shelf/references/fogg-1887-on-lamps/');
});

test('a superseded framework names its successor, and its emblem is an outline', () => {
  const two = page('/frameworks/two-wicks/');
  expect(two?.root.querySelector('[aria-labelledby=lineage]')?.text).toMatch(
    /Superseded by\s+The Five Lamps/,
  );
  expect(two?.root.querySelector('.emblem.large .outline')).toBeTruthy();
});

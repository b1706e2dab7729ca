import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { copyProject } from '../../bench/copy-project.ts';
import { buildLibrary } from './build-library.ts';
import { listFiles, readPages, type BuiltPage } from './built-site.ts';
import { findBrokenLinks } from './find-broken-links.ts';

let root: string;
const base = '/shelf/';
let pages: BuiltPage[];

beforeAll(() => {
  root = copyProject('other-library');
  cpSync('tests/fixtures/library', join(root, 'library'), { recursive: true });
  addManyWorks(join(root, 'library/references'), 120);
  writeFileSync(
    join(root, 'library/links.yaml'),
    `- url: https://fog.example/part-7
  seen: 2026-01-30
  archived: { url: "https://archive.fog.example/part-7", on: 2026-01-02 }
`,
  );
  buildLibrary(root, 'library', { BASE_URL: '/wrong/' });
  pages = readPages(join(root, 'dist'));
});

/** Enough works of one author, year and topic that every index has a third page. */
function addManyWorks(folder: string, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const record = readFileSync('tests/fixtures/library/references/fogg-1891-fog.md', 'utf8');
    writeFileSync(
      join(folder, `fogg-1891-fog-part-${number}.md`),
      record
        .replace(/title: .*/, `title: Fog, part ${number}`)
        .replace(/^topics:/m, `url: https://fog.example/part-${number}\ntopics:`)
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

test('what was formatted on all cores is what the pages find', () => {
  const caches = readdirSync(join(root, '.cache')).filter((name) => name.startsWith('citations'));
  expect(caches).toHaveLength(1);
});

test('signs in titles are shown, not run', () => {
  const title = page('/references/fogg-1891-fog/')?.root.querySelector('h1');
  expect(title?.innerHTML).toContain('Fog &amp; how to bear it &lt;quietly&gt;');
});

test('a moved address leads to the new one, under the base', () => {
  const html = readFileSync(join(root, 'dist/references/fogg-1887/index.html'), 'utf8');
  expect(html).toContain('url=/shelf/references/fogg-1887-on-lamps/');
});

test('a download that moved is copied to its old address', () => {
  for (const ending of ['bib', 'ris', 'json']) {
    const [old, now] = ['fogg-1887', 'fogg-1887-on-lamps'].map((id) =>
      readFileSync(join(root, `dist/references/${id}.${ending}`), 'utf8'),
    );
    expect(old).toBe(now);
  }
});

test('every page leads to the form for a correction, a record with its fields', () => {
  const hrefs = pages
    .filter(({ address }) => !/\/handout\/$|404/.test(address))
    .map(
      ({ root: html }) =>
        html
          .querySelectorAll('footer a')
          .find(({ text }) => text === 'Suggest a correction')
          ?.getAttribute('href') ?? '',
    );
  expect(
    hrefs.filter(
      (href) =>
        !href.startsWith(
          'https://code.example/keepers/lamps/issues/new?template=correct-a-record.yml&',
        ),
    ),
  ).toEqual([]);
  const href = page('/references/fogg-1891-fog/')
    ?.root.querySelector('footer a[href*="issues/new"]')
    ?.getAttribute('href');
  const { searchParams } = new URL((href ?? '').replaceAll('&#38;', '&'));
  expect(searchParams.get('record')).toBe('content/references/fogg-1891-fog.md');
  expect(searchParams.get('now')).toContain('title: Fog & how to bear it <quietly>');
});

test('a page says when its link was last seen, and leads to the archived copy', () => {
  const read = page('/references/fogg-1891-fog-part-7/')?.root.querySelector(
    '[aria-labelledby=read]',
  );
  expect(read?.text).toContain('On the web; last seen on 30 January 2026');
  expect(read?.text).toContain('Archived copy of 2 January 2026');
  expect(read?.querySelector('a[href="https://archive.fog.example/part-7"]')).toBeTruthy();
  const other = page('/references/fogg-1891-fog-part-8/')?.root.querySelector(
    '[aria-labelledby=read]',
  );
  expect(other?.text).not.toContain('last seen');
});

test('security.txt says whom to tell', () => {
  expect(readFileSync(join(root, 'dist/.well-known/security.txt'), 'utf8')).toContain(
    'Canonical: https://lamp-room.example/shelf/.well-known/security.txt',
  );
});

test('a superseded framework names its successor, and its emblem is an outline', () => {
  const two = page('/frameworks/two-wicks/');
  expect(two?.root.querySelector('[aria-labelledby=lineage]')?.text).toMatch(
    /Superseded by\s+The Five Lamps/,
  );
  expect(two?.root.querySelector('.emblem.large .outline')).toBeTruthy();
});

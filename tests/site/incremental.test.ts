import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { copyProject } from '../../bench/copy-project.ts';
import { buildLibrary } from './build-library.ts';
import { isIndex, listFiles } from './built-site.ts';

const root = copyProject('incremental');
const file = (name: string) => join(root, 'content', name);
const change = (name: string, from: RegExp, to: string) => {
  const text = readFileSync(file(name), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file(name), text.replace(from, to));
};
const framework = 'adult-social-care-leadership-qualities-framework';

/** What curators change, each by itself, and how many pages and files it may at most have rendered anew. */
const edits: [what: string, edit: () => void, most: number][] = [
  [
    'another title of one work',
    () =>
      change('references/aggarwal-2015-clinical-leadership.md', /^title: .*/m, 'title: Changed'),
    80,
  ],
  [
    'one work more',
    () => {
      const work = readFileSync(file('references/ahrq-2006-teamstepps.md'), 'utf8');
      writeFileSync(
        file('references/ahrq-2007-another.md'),
        work.replace(/^title: .*/m, 'title: Another'),
      );
    },
    200,
  ],
  [
    'an old fragment on a page that is otherwise as it was',
    () =>
      appendFileSync(
        file('redirects.yaml'),
        `- { from: '/frameworks/${framework}/#moved', to: '/frameworks/${framework}/#setting-direction' }\n`,
      ),
    60,
  ],
  [
    'the old fragment leads elsewhere',
    () => change('redirects.yaml', /#setting-direction/, '#creating-the-vision'),
    60,
  ],
  [
    'another name of a component',
    () => change(`frameworks/${framework}.mdx`, /name: "Setting direction"/, 'name: "Other"'),
    200,
  ],
  [
    'another name of a topic',
    () => change('topics.yaml', /name: Collective leadership/, 'name: Renamed'),
    400,
  ],
  [
    'a list that cites one work less',
    () => change('lists/compassionate-leadership.mdx', /<Cite id="[^"]+" \/>/, 'a work'),
    80,
  ],
  [
    'another name of a body',
    () => change('organisations.yaml', /name: Bevan Commission/, 'name: Other'),
    120,
  ],
  ['names that are joined no longer', () => writeFileSync(file('authors.yaml'), '[]\n'), 200],
];

/** With `npm run test:all` each change is built by itself; else all of them at once. */
const isEach = Boolean(process.env['ALL_PAGES']);

test('a build that takes over what did not change makes the same site as one that makes everything', () => {
  cpSync('content', join(root, 'content'), { recursive: true });
  // What these changes move is not promised.
  rmSync(file('addresses.lock'));
  const build = () => {
    const said = buildLibrary(root, 'content', { PRECOMPRESS: 'no' });
    const [, all, anew] =
      /(\d+) pages and other files, (\d+) of them rendered anew/.exec(said) ?? [];
    return { all: Number(all), anew: Number(anew) };
  };
  const first = build();
  expect(first.anew).toBe(first.all);
  for (const [number, [what, edit, most]] of edits.entries()) {
    edit();
    if (isEach) expect(build().anew, what).toBeLessThan(most);
    else if (number === edits.length - 1) expect(build().anew).toBeLessThan(first.all);
  }
  expect(compareWithAnew(root, 'content', 'no')).toEqual([]);
});

test('an old fragment that comes, leads elsewhere and goes is so in compressed copies too', () => {
  const small = copyProject('incremental-small');
  cpSync('tests/fixtures/library', join(small, 'library'), { recursive: true });
  const redirects = readFileSync(join(small, 'library/redirects.yaml'), 'utf8');
  for (const target of ['great-lamp', 'small-lamp', undefined, 'red-lamp']) {
    const moved = `- { from: /frameworks/five-lamps/#old-lamp, to: /frameworks/five-lamps/#${target} }`;
    writeFileSync(
      join(small, 'library/redirects.yaml'),
      target ? `${redirects}\n${moved}\n` : redirects,
    );
    buildLibrary(small, 'library');
    const path = join(small, 'dist/frameworks/five-lamps/index.html');
    const pages = [
      readFileSync(path, 'utf8'),
      brotliDecompressSync(readFileSync(`${path}.br`)).toString(),
      gunzipSync(readFileSync(`${path}.gz`)).toString(),
    ];
    const expected = target ? [target] : [];
    for (const html of pages) {
      const places = [...html.matchAll(/id="([^"]+)"[^>]*><span id="old-lamp">/g)];
      expect(places.map(([, id]) => id)).toEqual(expected);
    }
  }
  expect(compareWithAnew(small, 'library', 'yes')).toEqual([]);
});

/** Files of the site in `root` that are otherwise when everything is made anew. */
function compareWithAnew(at: string, content: string, PRECOMPRESS: string): string[] {
  cpSync(join(at, 'dist'), join(at, 'taken-over'), { recursive: true });
  buildLibrary(at, content, { PRECOMPRESS }, [], ['--', '--again']);
  const [taken = [], anew = []] = ['taken-over', 'dist'].map((folder) =>
    listFiles(join(at, folder)).filter((path) => !isIndex(path.replace(/\.(?:br|gz)$/, ''))),
  );
  expect(taken).toEqual(anew);
  return taken.filter(
    (path) =>
      !readFileSync(join(at, 'taken-over', path)).equals(readFileSync(join(at, 'dist', path))),
  );
}

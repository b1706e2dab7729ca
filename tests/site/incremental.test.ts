import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  cpSync(join(root, 'dist'), join(root, 'taken-over'), { recursive: true });
  buildLibrary(root, 'content', { PRECOMPRESS: 'no' }, [], ['--', '--again']);
  const paths = [join(root, 'taken-over'), join(root, 'dist')].map((folder) =>
    listFiles(folder).filter((path) => !isIndex(path)),
  );
  expect(paths[0]).toEqual(paths[1]);
  const differing = paths[0]?.filter((path) => {
    const [one, other] = ['taken-over', 'dist'].map((folder) =>
      readFileSync(join(root, folder, path)),
    );
    return !one?.equals(other as Buffer);
  });
  expect(differing).toEqual([]);
});

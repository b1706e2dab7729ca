import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../bench/open-engine.ts';
import { parseState } from '../../src/search/client/state.ts';
import { copyProject } from '../../bench/copy-project.ts';
import { buildLibrary } from './build-library.ts';
import { isIndex, listFiles } from './built-site.ts';

/** Two machines as unlike as one can be told to be. */
const machines = [
  {
    name: 'reproducible-east',
    cores: '0',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
  {
    name: 'reproducible-west-of-it',
    cores: undefined,
    env: { TZ: 'America/Adak', LANG: 'C', LC_ALL: 'C' },
  },
] as const;
const canPin = spawnSync('taskset', ['--version']).status === 0;
let roots: string[];

beforeAll(() => {
  roots = machines.map(({ name, cores, env }) => {
    const root = copyProject(name);
    cpSync('tests/fixtures/library', join(root, 'library'), { recursive: true });
    cpSync('tests/fixtures/every-field', join(root, 'library'), { recursive: true });
    buildLibrary(
      root,
      'library',
      env,
      cores !== undefined && canPin ? ['taskset', '-c', cores] : [],
    );
    return join(root, 'dist');
  });
});

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('two builds of one library are the same, byte for byte', () => {
  const [east, west] = roots.map(
    (root) =>
      new Map(
        listFiles(root)
          .filter((path) => !isIndex(path))
          .map((path) => [path, hash(join(root, path))]),
      ),
  );
  expect(east?.size).toBeGreaterThan(300);
  expect(
    [...(east ?? [])].filter(([path, sum]) => west?.get(path) !== sum).map(([path]) => path),
  ).toEqual([]);
  expect(west?.size).toBe(east?.size);
});

test('the search index, whose parts are named anew each time, has the same in it', async () => {
  const [east, west] = roots.map((root) =>
    listFiles(root)
      .filter(isIndex)
      .map((path) => path.replace(/^.*\./, ''))
      .sort(),
  );
  expect(east).toEqual(west);
  const answers = [];
  for (const root of roots) {
    const { engine, close } = await openEngine(join(root, 'pagefind'));
    const found = [];
    for (const query of [
      'fog',
      'lamps 1887',
      'author:keeper',
      'everything',
      'keper',
      'year:1890-1999',
      '10.5555/everything',
    ]) {
      const { results } = await engine.ask(parseState(new URLSearchParams({ q: query })));
      found.push(results.map(({ url }) => url));
    }
    await close();
    answers.push(found);
  }
  expect(answers[0]?.flat().length).toBeGreaterThan(5);
  expect(answers[0]).toEqual(answers[1]);
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject } from '../../bench/copy-project.ts';
import { buildLibrary } from './build-library.ts';

// Two whole builds: `npm run test:all` makes them. That each export brings every record back is tested on the records in any case.
const { ALL_PAGES } = process.env;

/** Lines of front matter that no export carries: how a work is filed, checked and described, and addresses beside the first. */
const ownFields = ['pdf', 'archived', 'access', 'parts', 'topics', 'checked'];

test.skipIf(!ALL_PAGES)(
  'what was exported, imported into an empty folder, builds to the same pages',
  { timeout: 600_000 },
  () => {
    const root = copyProject('imported-library');
    const tables = ['site.yaml', 'organisations.yaml', 'topics.yaml', 'authors.yaml'];
    for (const name of ['given', 'imported']) {
      mkdirSync(join(root, name), { recursive: true });
      for (const table of tables) cpSync(join('content', table), join(root, name, table));
      const site = join(root, name, 'site.yaml');
      writeFileSync(site, readFileSync(site, 'utf8').replace(/^emblem:.*\n/m, ''));
    }
    const { status, stderr } = spawnSync(
      process.execPath,
      [resolve('src/cli/import.ts'), resolve('dist/references.ris'), '--on', '2026-11-26'],
      {
        encoding: 'utf8',
        env: { ...process.env, LIBRARY_CONTENT: join(root, 'imported') },
      },
    );
    expect(status, stderr).toBe(0);
    cpSync('content/references', join(root, 'given/references'), { recursive: true });
    for (const name of readdirSync(join(root, 'given/references'))) {
      const path = join(root, 'given/references', name);
      const [, front = ''] = /^---\n([\s\S]*?\n)---/.exec(readFileSync(path, 'utf8')) ?? [];
      const own = new RegExp(`^(?:${ownFields.join('|')}):.*\\n(?:[ -].*\\n)*`, 'gm');
      const fields = front.replaceAll(own, '');
      const imported = readFileSync(join(root, 'imported/references', name), 'utf8');
      // A work without a page of its own is exported with the address of its PDF, or of its archived copy.
      const other = /^url:/m.test(fields) ? '' : (/^url: .*\n/m.exec(imported)?.[0] ?? '');
      writeFileSync(path, `---\n${fields}${other}${/^topics:[\s\S]*/m.exec(imported)?.[0] ?? ''}`);
    }
    cpSync(join(root, 'imported/topics.yaml'), join(root, 'given/topics.yaml'));
    const built = ['given', 'imported'].map((name) => {
      buildLibrary(root, name);
      return new Map(
        readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
          .filter(
            (path) => /\.(?:html|bib|ris|json|xml|svg)$/.test(path) && !path.startsWith('pagefind'),
          )
          .map((path) => [path, readFileSync(join(root, 'dist', path), 'utf8')]),
      );
    });
    const [given, again] = built as [Map<string, string>, Map<string, string>];
    expect([...again.keys()].sort()).toEqual([...given.keys()].sort());
    expect(given.size).toBeGreaterThan(800);
    expect([...given.keys()].filter((path) => given.get(path) !== again.get(path))).toEqual([]);
  },
);

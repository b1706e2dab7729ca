import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('tests/fixtures/library', root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const check = (content: string) =>
  spawnSync(process.execPath, ['src/cli/check.ts'], {
    encoding: 'utf8',
    env: { ...process.env, LIBRARY_CONTENT: content },
  });

test('a library without a problem: its size, and exit 0', () => {
  const { status, stdout, stderr } = check('tests/fixtures/library');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe('2 frameworks, 3 references, 1 list: no problem found.\n');
});

test('problems in several files: all named, counted, without a stack trace, and exit 1', () => {
  writeFileSync(join(root, 'references/empty.md'), '');
  writeFileSync(join(root, 'lists/broken.mdx'), '---\ntitle: [\n---\n');
  const { status, stdout, stderr } = check(root);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/references\/empty\.md:1: empty; /);
  expect(stderr).toMatch(/lists\/broken\.mdx:\d: broken YAML: /);
  expect(stderr).toMatch(/\n2 problems found\.\n$/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a folder that is not there is named', () => {
  const { status, stderr } = check(join(root, 'nowhere'));
  expect(status).toBe(1);
  expect(stderr).toContain('is not a folder; give LIBRARY_CONTENT the path of a content folder');
});

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const coverage = (content: string) =>
  spawnSync(process.execPath, ['src/cli/coverage.ts'], {
    encoding: 'utf8',
    env: { ...process.env, LIBRARY_CONTENT: content },
  });

test('each record with what it lacks, most first, then the counts', () => {
  const { status, stdout, stderr } = coverage('tests/fixtures/library');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatchInlineSnapshot(`
    "tests/fixtures/library/frameworks/two-wicks.mdx lacks complete list of components, line on every component, address, evaluation, terms of use
    tests/fixtures/library/references/board-of-lights-undated-rules.md lacks date, address, access, pages, archived copy
    tests/fixtures/library/frameworks/five-lamps.mdx lacks line on every component, address, evaluation, terms of use
    tests/fixtures/library/references/fogg-1891-fog.md lacks address, access, DOI, archived copy
    tests/fixtures/library/references/fogg-1887-on-lamps.md lacks address, access, archived copy

    Frameworks with
      date                             2 of 2
      complete list of components      1 of 2
      line on every component          0 of 2
      status                           2 of 2
      address                          0 of 2
      evaluation                       0 of 2
      terms of use                     0 of 2

    References with
      author             3 of 3
      date               2 of 3
      address            0 of 3
      access             0 of 3
      pages              2 of 3
      DOI                0 of 1
      ISBN               1 of 1
      archived copy      0 of 3
    "
  `);
});

test('a library with mistakes is not counted: they are named, and exit 1', () => {
  const { status, stdout, stderr } = coverage('tests/fixtures/nowhere');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('is not a folder');
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

/** A copy of the project without its content, in `.cache`: two builds in one folder would share `.astro`. */
export function copyProject(name: string): string {
  const root = resolve('.cache', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(part, join(root, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

/** Builds the library in a folder of a copied project, as `npm run build` does; what it says. `before` is a command that runs it. */
export function buildLibrary(
  root: string,
  content: string,
  env: NodeJS.ProcessEnv = {},
  before: readonly string[] = [],
): string {
  const [command = 'npm', ...args] = [...before, 'npm', 'run', 'build'];
  const built = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...cleanEnvironment(), LIBRARY_CONTENT: content, ...env },
  });
  const said = built.stdout + built.stderr;
  expect(built.status, said).toBe(0);
  return said;
}

/** The environment without what the test runner adds, which would steer the build. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const added = /^(?:VITEST|NODE_ENV)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}

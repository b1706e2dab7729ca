import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Builds the library in a folder of a copied project, as `npm run build` does; what it says. `before` is a command that runs it, `after` what it is given. */
export function buildLibrary(
  root: string,
  content: string,
  env: NodeJS.ProcessEnv = {},
  before: readonly string[] = [],
  after: readonly string[] = [],
): string {
  const [command = 'npm', ...args] = [...before, 'npm', 'run', 'build', ...after];
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

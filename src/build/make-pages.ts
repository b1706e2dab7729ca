import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ReadLibrary } from '../read/read-library.ts';
import { handOver } from '../read/handed-over.ts';

/** What the pages of so many works may hold in memory, in MB: without a limit the process takes all there is before it tidies up. */
const heapFor = (works: number): number => Math.ceil(Math.max(400, 250 + works * 0.03));

/** Has Astro render the pages of a library into `folder`. Rejects when it fails, or when `signal` ends it. */
export async function makePages(
  library: ReadLibrary,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const env = {
    ...process.env,
    ...handOver(library),
    BUILD_FOLDER: folder,
    NODE_OPTIONS: [
      `--max-old-space-size=${heapFor(library.records.references.length)}`,
      process.env['NODE_OPTIONS'],
    ].join(' '),
  };
  const astro = spawn(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent', '--outDir', folder],
    { stdio: 'inherit', env, signal },
  );
  const status = await new Promise<number | null>((done, fail) => {
    astro.once('error', fail);
    astro.once('close', done);
  });
  if (status !== 0) {
    const remedy = 'if memory was short, give it more: NODE_OPTIONS=--max-old-space-size=4000';
    throw new Error(`Astro ended with ${status ?? `a signal; ${remedy}`}.`);
  }
}

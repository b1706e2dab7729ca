import { fork } from 'node:child_process';
import type { CslItem } from './csl.ts';
import type { Citation } from './format-citation.ts';

/**
 * Citations of many works in every style, in their order, formatted on so many cores. Rejects when a process fails. Processes, not
 * threads: what they took of memory is free again when they end.
 */
export async function formatInParallel(
  items: readonly CslItem[],
  cores: number,
): Promise<Citation[][]> {
  const size = Math.ceil(items.length / cores);
  const parts = Array.from({ length: cores }, (_, i) => items.slice(i * size, (i + 1) * size));
  const formatted = await Promise.all(parts.filter(({ length }) => length > 0).map(formatApart));
  return formatted.flat();
}

const formatApart = (items: readonly CslItem[]): Promise<Citation[][]> =>
  new Promise((resolve, reject) => {
    const worker = fork(new URL('./format-worker.ts', import.meta.url));
    worker.once('message', (citations) => resolve(citations as Citation[][]));
    worker.once('error', reject);
    // After an answer this changes nothing.
    worker.once('exit', (status) => reject(new Error(`formatting citations ended with ${status}`)));
    worker.send(items);
  });

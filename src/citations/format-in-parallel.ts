import { Worker } from 'node:worker_threads';
import type { CslItem } from './csl.ts';
import type { Citation } from './format-citation.ts';

/** Citations of many works in every style, in their order, formatted on so many cores. Rejects when a thread fails. */
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
    const worker = new Worker(new URL('./format-worker.ts', import.meta.url), {
      workerData: items,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

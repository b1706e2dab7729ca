import { availableParallelism } from 'node:os';
import { CitationCache } from '../citations/citation-cache.ts';
import { toCsl } from '../citations/csl.ts';
import { formatInParallel } from '../citations/format-in-parallel.ts';
import type { Reference } from '../model/reference.ts';

/** Fewer are formatted sooner than processes begin. */
const few = 100;

/** Formats the citations that are not in the cache yet, on all cores; the pages then find them there. Says how many. */
export async function formatMissing(references: readonly Reference[]): Promise<string> {
  const cache = new CitationCache('.cache');
  const missing = references.map(toCsl).filter((item) => !cache.has(item));
  if (missing.length > few) {
    const formatted = await formatInParallel(missing, availableParallelism());
    for (const [i, item] of missing.entries()) cache.put(item, formatted[i] ?? []);
    cache.save();
  }
  return `${references.length} works cited, ${missing.length} of them formatted anew.`;
}

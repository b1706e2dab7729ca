// Formats the citations that are not in the cache yet, on all cores; the pages then find them there.
import { availableParallelism } from 'node:os';
import { CitationCache } from '../citations/citation-cache.ts';
import { toCsl } from '../citations/csl.ts';
import { formatInParallel } from '../citations/format-in-parallel.ts';
import { countOf } from '../model/text.ts';
import { openLibrary } from './open-library.ts';

/** Fewer are formatted sooner than threads begin. */
const few = 100;

const cache = new CitationCache('.cache');
const missing = openLibrary()
  .records.references.map(toCsl)
  .filter((item) => !cache.has(item));
if (missing.length > few) {
  const formatted = await formatInParallel(missing, availableParallelism());
  for (const [i, item] of missing.entries()) cache.put(item, formatted[i] ?? []);
  cache.save();
  console.log(`Citations of ${countOf(missing.length, 'work')} formatted.`);
}

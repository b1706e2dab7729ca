import { CitationCache } from './citation-cache.ts';
import { toCsl, type CslItem } from './csl.ts';
import type { Citation } from './format-citation.ts';
import type { Reference } from '../model/reference.ts';

let cache: CitationCache | undefined;

/** A work in every style. What is formatted is kept in `.cache` for the next build. */
export function cite(item: CslItem): Citation[] {
  if (!cache) {
    const opened = new CitationCache('.cache');
    cache = opened;
    process.once('exit', () => opened.save());
  }
  return cache.cite(item);
}

export const citeReference = (reference: Reference): Citation[] => cite(toCsl(reference));

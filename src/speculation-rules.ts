import { addresses } from './site.ts';

/**
 * Speculation rules (WICG): a browser that knows them fetches a page of this site when a reader's pointer rests on a link to it, or
 * presses it; not before, not with data saving on, and never a file. A page weighs about what a small picture does.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: `${addresses.home()}*/` }, eagerness: 'moderate' }],
});

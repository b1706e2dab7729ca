import { addresses } from './site.ts';

const pages = { href_matches: `${addresses.home()}*/` };

/**
 * Speculation rules (WICG), for browsers that know them: a page of this site is fetched when a reader presses a link to it, which is a
 * tenth of a second before it is opened; the next page of an index when the pointer rests on its link, or on a phone when the link is in
 * view. Nothing else ahead, never a file, and nothing where data is saved.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    { where: pages, eagerness: 'conservative' },
    { where: { and: [pages, { selector_matches: '[rel=next]' }] }, eagerness: 'moderate' },
  ],
});

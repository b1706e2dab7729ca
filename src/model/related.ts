import { compareLatestFirst } from './order.ts';
import type { Reference } from './reference.ts';

/** Works beside one: by its authors, or on its topics. */
export interface RelatedWorks {
  by: 'authors' | 'topics';
  works: Reference[];
}

const most = 4;

/**
 * Other works by the same authors (`byAuthors`: all works of each, latest first), and on the same topic (`onTopic`), latest first;
 * each work once, empty groups left out.
 */
export function relatedWorks(
  reference: Reference,
  byAuthors: readonly (readonly Reference[])[],
  onTopic: readonly Reference[],
): RelatedWorks[] {
  const seen = new Set([reference]);
  const take = (by: RelatedWorks['by'], candidates: readonly Reference[]): RelatedWorks[] => {
    const works: Reference[] = [];
    for (const work of candidates) {
      if (works.length === most) break;
      if (!seen.has(work)) works.push(work);
      seen.add(work);
    }
    return works.length > 0 ? [{ by, works }] : [];
  };
  return [
    // Of each author no more are needed than are shown, besides this one.
    ...take(
      'authors',
      byAuthors.flatMap((works) => works.slice(0, most + 1)).sort(compareLatestFirst),
    ),
    ...take('topics', onTopic),
  ];
}

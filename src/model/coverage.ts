import type { Framework } from './framework.ts';
import type { Reference } from './reference.ts';

/** A detail that a curator may still find: whether a record could have it, and whether it does. */
interface Detail<T> {
  label: string;
  /** Left out where every record could have it. */
  appliesTo?: (record: T) => boolean;
  isGiven: (record: T) => boolean;
}

const isWeb = ({ type }: Reference): boolean => type === 'webpage' || type === 'post-weblog';

export const referenceDetails: readonly Detail<Reference>[] = [
  { label: 'author', isGiven: ({ authors, editors }) => authors.length + editors.length > 0 },
  { label: 'date', isGiven: ({ issued }) => issued !== undefined },
  { label: 'address', isGiven: ({ url, pdf, doi }) => (url ?? pdf ?? doi) !== undefined },
  { label: 'access', isGiven: ({ access }) => access !== 'unknown' },
  {
    label: 'pages',
    appliesTo: (reference) => !isWeb(reference),
    isGiven: ({ pages, page }) => (pages ?? page) !== undefined,
  },
  {
    label: 'DOI',
    // Reports and web pages seldom have one.
    appliesTo: ({ type }) => type === 'article-journal' || type === 'chapter',
    isGiven: ({ doi }) => doi !== undefined,
  },
  {
    label: 'ISBN',
    appliesTo: ({ type }) => type === 'book',
    isGiven: ({ isbn }) => isbn !== undefined,
  },
  { label: 'archived copy', isGiven: ({ archived }) => archived !== undefined },
];

export const frameworkDetails: readonly Detail<Framework>[] = [
  { label: 'date', isGiven: ({ published }) => published !== undefined },
  {
    label: 'complete list of components',
    isGiven: ({ components }) =>
      components.length > 0 && components.every(({ complete }) => complete),
  },
  {
    label: 'line on every component',
    appliesTo: ({ components }) => components.length > 0,
    isGiven: ({ components }) =>
      components.every(({ items }) => items.every(({ summary }) => summary !== undefined)),
  },
  { label: 'status', isGiven: ({ status }) => status.value !== 'not-stated' },
  { label: 'address', isGiven: ({ url }) => url !== undefined },
  { label: 'evaluation', isGiven: ({ evaluations }) => evaluations.length > 0 },
  { label: 'terms of use', isGiven: ({ terms }) => terms !== undefined },
];

/** How many of the records that could have a detail have it. */
export interface Coverage {
  label: string;
  given: number;
  of: number;
}

export function countCoverage<T>(records: readonly T[], details: readonly Detail<T>[]): Coverage[] {
  return details.map(({ label, appliesTo = () => true, isGiven }) => {
    const able = records.filter(appliesTo);
    return { label, given: able.filter(isGiven).length, of: able.length };
  });
}

/** Labels of what one record lacks, in the order of `details`. */
export function findGaps<T>(record: T, details: readonly Detail<T>[]): string[] {
  return details
    .filter(({ appliesTo = () => true, isGiven }) => appliesTo(record) && !isGiven(record))
    .map(({ label }) => label);
}

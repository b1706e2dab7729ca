import { isOrganisation, type Name } from '../model/name.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Reference } from '../model/reference.ts';

/** A name as CSL-JSON writes it: a person in parts, a body whole. */
export interface CslName {
  family?: string | undefined;
  given?: string | undefined;
  suffix?: string | undefined;
  literal?: string | undefined;
}

/** Variables of CSL-JSON that hold text; those that this library uses. */
export const cslTexts = {
  title: 'title',
  genre: 'genre',
  publisher: 'publisher',
  place: 'publisher-place',
  number: 'number',
  version: 'version',
  edition: 'edition',
  container: 'container-title',
  series: 'collection-title',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  language: 'language',
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PMID',
} as const satisfies Partial<Record<keyof Reference, string>>;
/** A variable that holds text. */
export type CslText = (typeof cslTexts)[keyof typeof cslTexts] | 'number-of-pages' | 'URL';

/** One work as CSL-JSON 1.0.2. `custom.moreAuthors` is ours: the source says "et al." and the rest is not known. */
export type CslItem = { [key in CslText]?: string } & {
  id: string;
  type: Reference['type'];
  author?: CslName[];
  editor?: CslName[];
  issued?: { 'date-parts': [number[]] };
  custom?: { moreAuthors: true };
};

/** A work as CSL-JSON; fields in one order. Its address is the page, else the PDF, else the archived copy. */
export function toCsl(reference: Reference): CslItem {
  const { id, type, authors, editors, issued, pages, moreAuthors } = reference;
  const url = reference.url ?? reference.pdf ?? reference.archived?.url;
  const texts = (Object.keys(cslTexts) as (keyof typeof cslTexts)[]).flatMap((field) => {
    const value = reference[field];
    return value === undefined ? [] : [[cslTexts[field], value] as const];
  });
  return {
    id,
    type,
    ...(authors.length > 0 && { author: authors.map(toCslName) }),
    ...(editors.length > 0 && { editor: editors.map(toCslName) }),
    ...(issued !== undefined && { issued: toCslDate(issued) }),
    ...Object.fromEntries(texts),
    ...(pages !== undefined && { 'number-of-pages': String(pages) }),
    ...(url !== undefined && { URL: url }),
    ...(moreAuthors && { custom: { moreAuthors } }),
  };
}

export function toCslName(name: Name): CslName {
  return isOrganisation(name) ? { literal: name.organisation } : { ...name };
}

export function toCslDate(date: PartialDate): { 'date-parts': [number[]] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** `[2017, 5]` as `2017-05`, as ISO 8601 writes a date known to the month. */
export function fromDateParts(parts: readonly number[]): PartialDate {
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

/** Several works as a CSL-JSON document. */
export function formatCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

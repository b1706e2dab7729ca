import type { Framework } from './framework.ts';
import { indexName } from './name.ts';
import { creators, yearOfReference, type Reference } from './reference.ts';
import { compareText } from './text.ts';

/** What a work is filed under: its first author, else its title. */
export function shelfName(reference: Reference): string {
  const [first] = creators(reference);
  return first ? indexName(first) : reference.title;
}

/** The order of the shelf: author, year (undated last), title; the id decides what is still equal. */
export function compareOnShelf(a: Reference, b: Reference): number {
  return (
    compareText(shelfName(a), shelfName(b)) ||
    (yearOfReference(a) ?? Infinity) - (yearOfReference(b) ?? Infinity) ||
    compareText(a.title, b.title) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The order of a career or a year: latest first, undated last, then the shelf's. */
export function compareLatestFirst(a: Reference, b: Reference): number {
  const later = (b.issued ?? '').localeCompare(a.issued ?? '');
  return later || compareOnShelf(a, b);
}

export function compareFrameworks(a: Framework, b: Framework): number {
  return compareText(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

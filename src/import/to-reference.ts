import { z } from 'zod';
import { cslTexts } from '../citations/csl.ts';
import { bareDoi } from '../model/identifiers.ts';
import { isLater } from '../model/partial-date.ts';
import { referenceSchema, type Reference } from '../model/reference.ts';
import { textOf } from './plain-text.ts';
import { readDate, readNames } from './read-values.ts';
import type { RawRecord } from './raw-record.ts';

/** Where imported works come from, and how they are filed. */
export interface Origin {
  /** The day of the import, `2026-11-26`. */
  on: string;
  /** What stands as evidence: `references.bib, imported on …`. */
  evidence: string;
  topics: string[];
}

/** A work that can be written, or why it cannot; `notes` name each value that had no place, with the value. */
export type ReadReference =
  | { reference: Omit<Reference, 'id' | 'body'>; notes: string[] }
  | { found: string; remedy: string };

/** Fields of a record by the variable that gives them. */
const fieldOf = new Map<string, keyof typeof cslTexts>(
  Object.entries(cslTexts).map(([field, variable]) => [variable, field as keyof typeof cslTexts]),
);

/**
 * A work as a record, as listed: what it says is kept where the schema takes it, and named in `notes` where it does not. A work
 * without a title, or with neither a person nor a body nor a date, is still a record, but for the title.
 */
export function toReference({ item, left, notes: read }: RawRecord, origin: Origin): ReadReference {
  const notes = [...read];
  const drop = (what: string, value: unknown, why: string) => {
    notes.push(`${what} "${shown(value)}" ${why}: left out`);
  };
  const title = textOf(item.title);
  if (title === undefined)
    return { found: 'has no title', remedy: 'give it one, and import it again' };

  const record: Record<string, unknown> = { type: item.type, title };
  for (const [variable, field] of fieldOf) {
    if (field === 'title') continue;
    const value = item[variable as keyof typeof item];
    const text = textOf(value);
    if (text === undefined) {
      if (isGiven(value)) drop(variable, value, 'is not text');
      continue;
    }
    const result = readField(field, text);
    if (result.value !== undefined) record[field] = result.value;
    for (const refused of result.refused) drop(variable, refused.text, refused.why);
  }
  // `xii, 252 p.` counts 252.
  const pages = textOf(item['number-of-pages'])?.replace(
    /^(?:[ivxlc]+,?\s*)?(\d+)\s*(?:pp?|pages)?\.?$/i,
    '$1',
  );
  if (pages !== undefined) {
    const { data } = referenceSchema.shape.pages.safeParse(pages);
    if (data !== undefined) record['pages'] = data;
    else drop('number-of-pages', pages, 'is not a number');
  }
  const url = textOf(item.URL)
    ?.replace(/^<(.+)>$/, '$1')
    .replaceAll(/\\(?:([_%#&])|~(?:\{\})?)/g, (_, sign: string | undefined) => sign ?? '~');
  // A DOI is an address by itself.
  const isDoi =
    record['doi'] !== undefined &&
    url?.toLowerCase().endsWith(`doi.org/${String(record['doi']).toLowerCase()}`);
  if (url !== undefined && !isDoi) {
    const { data } = referenceSchema.shape.url.safeParse(url);
    if (data !== undefined) record['url'] = data;
    else drop('URL', url, 'is not a web address');
  }
  const { names: authors, hasMore } = readNames(item.author, (value, why) =>
    drop('author', value, why),
  );
  const { names: editors } = readNames(item.editor, (value, why) => drop('editor', value, why));
  const { date: issued, isWhole } = readDate(item.issued);
  if (issued !== undefined && !isWhole)
    notes.push(`issued "${showDate(item.issued)}": ${issued} is kept of it`);
  if (issued !== undefined && isLater(issued, origin.on)) drop('issued', issued, 'is yet to come');
  else if (issued !== undefined) record['issued'] = issued;
  else if (isGiven(item.issued)) drop('issued', item.issued, 'is not a date');

  const unknown = [
    ...(authors.length + editors.length > 0 ? [] : ['authors']),
    ...(record['issued'] === undefined ? ['issued'] : []),
  ];
  const { data, error } = referenceSchema.safeParse({
    ...record,
    authors,
    editors,
    moreAuthors: (hasMore || item.custom !== undefined) && authors.length > 0,
    topics: origin.topics,
    checked: { on: origin.on, status: 'as-listed', unknown, evidence: [origin.evidence] },
  });
  if (!data) return { found: z.prettifyError(error), remedy: 'correct it, and import it again' };
  notes.push(...[...new Set(left)].map((field) => `${field}: no place for it here`));
  return { reference: data, notes };
}

/** One field by its schema. Of several identifiers in one value the first good one stands, and the others are refused. */
function readField(
  field: keyof typeof cslTexts,
  text: string,
): { value?: unknown; refused: { text: string; why: string }[] } {
  const candidates = (splitters[field] ?? ((whole) => [whole]))(text);
  const refused: { text: string; why: string }[] = [];
  let value: unknown;
  for (const candidate of candidates) {
    const result = referenceSchema.shape[field].safeParse(candidate);
    if (result.success && value === undefined) value = result.data;
    else if (result.success) refused.push({ text: candidate, why: 'is a second one' });
    else
      refused.push({ text: candidate, why: `is ${result.error.issues[0]?.message.split(';')[0]}` });
  }
  return { value, refused };
}

/** Identifiers as programs write them: with a resolver, several in one value, without their hyphen. */
const splitters: Partial<Record<keyof typeof cslTexts, (text: string) => string[]>> = {
  page: (text) => [text.replace(/(?<=\d)\s*[–—]\s*(?=\d)/, '-')],
  doi: (text) => [bareDoi(text)],
  isbn: (text) =>
    text.match(/[\dXx][\dXx\s-]{8,16}[\dXx](?![\dXx])/g)?.map((isbn) => isbn.toUpperCase()) ?? [
      text,
    ],
  issn: (text) =>
    text
      .match(/\d{4}-?\d{3}[\dXx]/g)
      ?.map((issn) => issn.toUpperCase().replace(/^(\d{4})-?/, '$1-')) ?? [text],
};

const isGiven = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** A date as it was written; a range with a slash between its ends. */
function showDate(value: unknown): string {
  const { raw, 'date-parts': ends } = (value ?? {}) as { raw?: unknown; 'date-parts'?: unknown };
  if (typeof raw === 'string') return shown(raw);
  return Array.isArray(ends)
    ? shown(ends.map((end) => [end].flat().join('-')).join('/'))
    : shown(value);
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

import { fromDateParts } from '../citations/csl.ts';
import { nameSchema, type Name } from '../model/name.ts';
import { isPartialDate, type PartialDate } from '../model/partial-date.ts';
import { textOf } from './plain-text.ts';

/** Words that stand for further authors, in a name or at its end. */
const others = /(?:^|[\s,;]+)(?:et\.? al\.?|and others)$/i;

/** Names as CSL-JSON gives them; what is none goes to `refuse` with the reason. `hasMore`: they end with "et al." */
export function readNames(
  value: unknown,
  refuse: (value: unknown, why: string) => void,
): { names: Name[]; hasMore: boolean } {
  if (value === undefined || value === null) return { names: [], hasMore: false };
  if (!Array.isArray(value)) {
    refuse(value, 'is not a list of names');
    return { names: [], hasMore: false };
  }
  let hasMore = false;
  const names = (value as unknown[]).flatMap((entry): Name[] => {
    const known = dropOthers(entry);
    hasMore ||= known !== entry;
    if (known === undefined) return [];
    const name = readName(known);
    if (!name) refuse(entry, 'is not a name');
    return name ? [name] : [];
  });
  return { names, hasMore };
}

/** A name without the "et al." at its end; nothing where there is no more to it. */
function dropOthers(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const parts = Object.entries(entry as Record<string, unknown>);
  if (!parts.some(([, part]) => typeof part === 'string' && others.test(part.trim()))) return entry;
  const kept = parts
    .map(
      ([key, part]) =>
        [key, typeof part === 'string' ? part.trim().replace(others, '') : part] as const,
    )
    .filter(([, part]) => part !== '');
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A person needs a family name; particles are part of it, as printed. A name in one piece is a body's. */
function readName(entry: unknown): Name | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const part = (key: string) => textOf((entry as Record<string, unknown>)[key]);
  const literal = part('literal') ?? part('name');
  const family = [part('dropping-particle'), part('non-dropping-particle'), part('family')]
    .filter(Boolean)
    .join(' ');
  const given = part('given');
  const suffix = part('suffix');
  const name =
    family === ''
      ? { organisation: literal ?? given }
      : { family, ...(given && { given }), ...(suffix && { suffix }) };
  return nameSchema.safeParse(name).data;
}

/**
 * A date of CSL-JSON, as parts or as text: what is certain of it, of a range its beginning. `isWhole` is false where that is less
 * than was written.
 */
export function readDate(value: unknown): { date?: PartialDate; isWhole: boolean } {
  if (typeof value === 'string' || typeof value === 'number') return readDateText(String(value));
  if (typeof value !== 'object' || value === null) return { isWhole: false };
  const { 'date-parts': ranges, raw, literal, circa } = value as Record<string, unknown>;
  const [first, ...later] = Array.isArray(ranges) ? (ranges as unknown[]) : [];
  const parts = (Array.isArray(first) ? (first as unknown[]) : [])
    .filter((part) => part !== null && part !== '')
    .map(Number);
  for (let known = Math.min(parts.length, 3); known > 0; known -= 1) {
    const date = fromDateParts(parts.slice(0, known));
    if (isPartialDate(date))
      return { date, isWhole: known === parts.length && later.length === 0 && !circa };
  }
  return readDateText(textOf(raw) ?? textOf(literal) ?? '');
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `2017-05-04`, `2017/May/4`, `2017 May 4`; of any other text the year that it names. */
function readDateText(text: string): { date?: PartialDate; isWhole: boolean } {
  const [year = '', month = '', day = '', ...rest] = text
    .trim()
    .split(/[\s/-]+/)
    .filter(Boolean);
  if (/^\d{4}$/.test(year) && rest.length === 0) {
    const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
    const parts = [Number(year), ...(month ? [number] : []), ...(day ? [Number(day)] : [])];
    for (let known = parts.length; known > 0; known -= 1) {
      const date = parts.slice(0, known).every((part) => Number.isInteger(part) && part > 0)
        ? fromDateParts(parts.slice(0, known))
        : '';
      if (isPartialDate(date)) return { date, isWhole: known === parts.length };
    }
  }
  const named = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(text)?.[0];
  return named === undefined ? { isWhole: false } : { date: named, isWhole: false };
}

import { fromDateParts } from '../citations/csl.ts';
import { nameSchema, type Name } from '../model/name.ts';
import { isPartialDate, type PartialDate } from '../model/partial-date.ts';
import { textOf } from './plain-text.ts';

/** Names as CSL-JSON gives them; what is none goes to `refuse` with the reason. */
export function readNames(value: unknown, refuse: (value: unknown, why: string) => void): Name[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    refuse(value, 'is not a list of names');
    return [];
  }
  return (value as unknown[]).flatMap((entry): Name[] => {
    const name = readName(entry);
    if (!name) refuse(entry, 'is not a name');
    return name ? [name] : [];
  });
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

/** A date of CSL-JSON, as parts or as text; of a range, its beginning. What is certain of it: an impossible day is passed over. */
export function readDate(value: unknown): PartialDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return readDateText(String(value));
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': ranges, raw, literal } = value as Record<string, unknown>;
  const first = Array.isArray(ranges) ? (ranges as unknown[])[0] : undefined;
  const parts = (Array.isArray(first) ? (first as unknown[]) : []).map(Number);
  for (let known = Math.min(parts.length, 3); known > 0; known -= 1) {
    const date = fromDateParts(parts.slice(0, known));
    if (isPartialDate(date)) return date;
  }
  return readDateText(textOf(raw) ?? textOf(literal) ?? '');
}

const readDateText = (text: string): PartialDate | undefined => {
  const [date] = /^\d{4}(?:-\d{2}){0,2}(?!\d)/.exec(text.trim()) ?? [];
  if (date !== undefined && isPartialDate(date)) return date;
  return /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(text)?.[0];
};

import { z } from 'zod';

const pattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** A date known to the year, month or day, as in ISO 8601: `2017`, `2017-05`, `2017-05-04`. */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, 'not a date; write 2017, 2017-05 or 2017-05-04');
export type PartialDate = z.infer<typeof partialDateSchema>;

/** A date known to the day. */
export const fullDateSchema = z
  .string()
  .refine((text) => isPartialDate(text) && text.length === 10, 'not a full date; write 2017-05-04');

export function isPartialDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = pattern.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** True when `a` is later than `b` as far as both are known: May 2017 is not later than 2017. */
export function isLater(a: PartialDate, b: PartialDate): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}

const formatter = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' });

/** By how many letters of a date are known. Each is made once: to make one takes far longer than to use it. */
const formatters = {
  4: formatter({ year: 'numeric' }),
  7: formatter({ year: 'numeric', month: 'long' }),
  10: formatter({ year: 'numeric', month: 'long', day: 'numeric' }),
};

/** As read in British prose: `2017`, `May 2017`, `4 May 2017`. */
export function formatDate(date: PartialDate): string {
  return formatters[date.length as keyof typeof formatters].format(new Date(date));
}

import { z } from 'zod';

/** Text that is not empty; an apostrophe within a word becomes the printed one, however it was typed. */
export const textSchema = z
  .string()
  .trim()
  .min(1, 'empty; give a value or remove the line')
  .transform((text) => text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’'));

/** A whole number above zero, written as a number or as digits (content is read with its numbers as text). */
export const countSchema = z
  .union([z.int(), z.string()])
  .refine((count) => /^\d{1,7}$/.test(String(count)), 'not a whole number')
  .transform(Number)
  .refine((count) => count > 0, 'not above zero');

/** A web address of the web: `https` or `http`, nothing that could run. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/, error: 'not a web address; write it with https://' })
  .trim()
  .refine((url) => !/\s/.test(url), 'not one web address; write it without spaces')
  .refine((url) => !/^https?:\/\/[^/]*@/.test(url), 'with a name or password; leave them out');

const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Numbers to twelve in words, others in figures. */
export function countInWords(count: number): string {
  return words[count] ?? String(count);
}

/** `1 work`, `2 works`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

// Made once: to make one takes far longer than to use it.
const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(parts: readonly string[]): string {
  return conjunction.format(parts);
}

/** Upper case for the first letter only. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The order of a British index: letters without regard to case, accents or punctuation; numbers by value. */
const collator = new Intl.Collator('en-GB', {
  sensitivity: 'base',
  ignorePunctuation: true,
  numeric: true,
});
export const compareText = (a: string, b: string): number => collator.compare(a, b);

/** Prose as plain words: without tags, link targets and Markdown's signs. */
export function toPlainText(prose: string): string {
  return prose
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/[*_`#>|]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The first sentence of plain words. */
export function firstSentence(text: string): string {
  const [first] = sentences.segment(text);
  return first?.segment.trim() ?? '';
}

/** At most `most` letters of a text, cut between words. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, space > 0 ? space : most - 1)}…`;
}

/** Text as it stands in HTML and XML, in attributes too. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

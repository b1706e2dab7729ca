/** Tags that CSL-JSON and Crossref allow in a text for how it looks; other signs of markup are text. */
const looks =
  /<\/?(?:i|b|em|strong|sub|sup|sc|span|scp|italic|bold|jats:[a-z]+)(?:\s[^<>]*)?>|<a href=[^<>]*>|<\/a>/gi;
const mostLetters = 10_000;
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
};
const controls = /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff\ufffe\uffff]+/g;

/** A value as one line of text without tags of style; the first of a list. `undefined` when there is none in it. */
export function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (typeof first !== 'string' && typeof first !== 'number') return undefined;
  // No field of a record is longer: such a value is a mistake.
  if (String(first).length > mostLetters) return undefined;
  const text = String(first)
    .toWellFormed()
    // TeX sets an accent on an i or j without its dot.
    .replaceAll(/ı(?=\p{M})/gu, 'i')
    .replaceAll(/ȷ(?=\p{M})/gu, 'j')
    .replaceAll(looks, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39|apos|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(controls, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  return text === '' ? undefined : text;
}

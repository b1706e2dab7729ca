import { fold, isStopWord, splitWords } from './words.ts';

/** Fields that a query may name, by the words before the colon. */
const fieldNames = {
  author: 'author',
  by: 'author',
  title: 'title',
  topic: 'topic',
  kind: 'kind',
  type: 'kind',
  org: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
} as const;
type Field = (typeof fieldNames)[keyof typeof fieldNames];

/** What a query asks for, part by part. `start` and `end` are where the part stands in the query. */
export type Part = { start: number; end: number } & (
  | { kind: 'word'; value: string }
  | { kind: 'phrase' | 'without' | 'doi' | 'isbn' | Field; value: string }
  | { kind: 'years'; from?: number; to?: number }
);

const year = String.raw`(?:1[5-9]|20)\d\d`;
const dash = '[-–—]';
const quoted = '"([^"]*)"';

/** One kind of part: how it is written, and what it means; `undefined` where it means nothing after all. */
interface Rule {
  pattern: RegExp;
  read: (found: RegExpExecArray) => (Meaning | undefined)[];
}
type Meaning = Part extends infer P ? (P extends Part ? Omit<P, 'start' | 'end'> : never) : never;

/** Years from either end; the earlier first, however they were given. */
function toRange(from?: string | number, to?: string | number): { from?: number; to?: number } {
  const [first, last] = [from, to].map((end) => (end === undefined ? undefined : Number(end)));
  const isTurned = first !== undefined && last !== undefined && first > last;
  const [low, high] = isTurned ? [last, first] : [first, last];
  return { ...(low !== undefined && { from: low }), ...(high !== undefined && { to: high }) };
}
const years = (from?: string | number, to?: string | number): Meaning => ({
  kind: 'years',
  ...toRange(from, to),
});
const at = (pattern: string): RegExp => new RegExp(pattern, 'iuy');

/** Rules in the order in which they are tried at each place. */
const rules: Rule[] = [
  {
    pattern: at(
      String.raw`(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)?(10\.\d{4,9}/[^\s"]*[a-z0-9])\)?[.,;]*`,
    ),
    read: ([, doi = '']) => [{ kind: 'doi', value: doi.toLowerCase() }],
  },
  // What only says how a citation is written: where it is read, that it has no date, where its pages begin.
  {
    pattern: at(
      String.raw`https?://\S+|www\.\S+|available\s+(?:at|from):?|\[internet\]|\(?n\.d\.\)?|\(no\s+date\)|pp?\.\s*(?=\d)`,
    ),
    read: () => [],
  },
  {
    pattern: at(
      String.raw`(?:isbn(?:-1[03])?:?\s*)?((?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dx])(?![\d\p{L}])`,
    ),
    read: ([, isbn = '']) => {
      const value = toIsbn13(isbn);
      return [value === undefined ? undefined : { kind: 'isbn', value }];
    },
  },
  {
    pattern: at(
      `(?:years?:|between\\s|from\\s)?\\s*\\(?(${year})\\s*(?:${dash}|\\.\\.|to\\s|and\\s(?<=between.*))\\s*(${year})\\)?(?![\\d\\p{L}])`,
    ),
    read: ([, from, to]) => [years(from, to)],
  },
  // A decade: `1990s`.
  { pattern: at(`(${year})s(?![\\d\\p{L}])`), read: ([, from]) => [years(from, Number(from) + 9)] },
  {
    pattern: at(`[>≥]=?\\s*(${year})`),
    read: ([found, from]) => [years(Number(from) + (/[=≥]/.test(found) ? 0 : 1))],
  },
  {
    pattern: at(`[<≤]=?\\s*(${year})`),
    read: ([found, to]) => [years(undefined, Number(to) - (/[=≤]/.test(found) ? 0 : 1))],
  },
  { pattern: at(`years?:\\s*(${year})${dash}(?!\\d)`), read: ([, from]) => [years(from)] },
  { pattern: at(`years?:\\s*${dash}(${year})`), read: ([, to]) => [years(undefined, to)] },
  {
    pattern: at(`(since|from|after|before|until|to)\\s+(${year})(?![\\d\\p{L}])`),
    read: ([, word = '', number]) => {
      const given = Number(number);
      switch (word.toLowerCase()) {
        case 'since':
        case 'from':
          return [years(given)];
        case 'after':
          return [years(given + 1)];
        case 'before':
          return [years(undefined, given - 1)];
        default:
          return [years(undefined, given)];
      }
    },
  },
  {
    pattern: at(`(?:years?:\\s*|in\\s+)?\\(?(${year})[a-z]?\\)?(?![\\d\\p{L}])[.,;:]*`),
    read: ([, only]) => [years(only, only)],
  },
  {
    pattern: at(`(${Object.keys(fieldNames).join('|')}):\\s*(?:${quoted}|([^\\s"]+))`),
    read: ([, name = '', phrase, word]) => {
      const kind = fieldNames[name.toLowerCase() as keyof typeof fieldNames];
      const value = (phrase ?? word ?? '').trim();
      return [value === '' ? undefined : { kind, value }];
    },
  },
  {
    pattern: at(String.raw`(?<![\p{L}\p{N}])[-−](?:${quoted}|([\p{L}\p{N}][^\s"]*(?:"[^"]*")?))`),
    read: ([, phrase, word]) => {
      const value = (phrase ?? word ?? '').trim();
      return [value === '' ? undefined : { kind: 'without', value }];
    },
  },
  {
    pattern: at(quoted),
    read: ([, phrase = '']) =>
      splitWords(phrase).length === 0 ? [] : [{ kind: 'phrase', value: phrase.trim() }],
  },
  // "and others", however it is written, is nothing to look for.
  { pattern: at(String.raw`et\s+al\b\.?,?|and\s+others\b`), read: () => [] },
  {
    pattern: at(String.raw`[\p{L}\p{N}\p{M}'’‘]+`),
    read: ([word = '']) => [{ kind: 'word', value: word }],
  },
];

/**
 * Reads a query as people write it: words, `"a phrase"`, `-without`, `author:`, `title:`, `topic:`, `kind:`, `org:`, years
 * (`2017`, `year:2013-2019`, `since 2015`, `before 2010`), a DOI, an ISBN. Nothing is an error: signs without a meaning are
 * passed over. Words too common to tell anything are left out, unless there are no others.
 */
export function parseQuery(query: string): Part[] {
  const text = query.replaceAll(/[“”„«»]/gu, '"');
  const parts: Part[] = [];
  let place = 0;
  while (place < text.length) {
    const start = place;
    for (const { pattern, read } of rules) {
      pattern.lastIndex = start;
      const found = pattern.exec(text);
      if (!found) continue;
      const meanings = read(found);
      if (meanings.includes(undefined)) continue;
      place = start + found[0].length;
      for (const meaning of meanings) parts.push({ ...meaning, start, end: place } as Part);
      break;
    }
    if (place === start) place += 1;
  }
  const telling = parts.filter((part) => part.kind !== 'word' || !isStopWord(fold(part.value)));
  return telling.length > 0 ? telling : parts;
}

/** A query without one of its parts. */
export function dropPart(query: string, { start, end }: Part): string {
  return `${query.slice(0, start)} ${query.slice(end)}`.replaceAll(/\s+/g, ' ').trim();
}

/** An ISBN of 10 or 13 digits as 13 digits (ISO 2108); `undefined` where its check digit is wrong. */
function toIsbn13(isbn: string): string | undefined {
  const digits = isbn.replaceAll(/[-\s]/g, '').toUpperCase();
  const checkDigit = (stem: string): number =>
    (10 - ([...stem].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10)) %
    10;
  if (digits.length === 13) {
    return checkDigit(digits.slice(0, 12)) === Number(digits[12]) ? digits : undefined;
  }
  const sum = [...digits].reduce(
    (total, digit, i) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - i),
    0,
  );
  const stem = `978${digits.slice(0, 9)}`;
  return sum % 11 === 0 ? stem + String(checkDigit(stem)) : undefined;
}

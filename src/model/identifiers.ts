import { z } from 'zod';

/** A DOI as registered, without resolver: a prefix `10.` with 4 to 9 digits, a slash, a suffix (DOI Handbook 2.2). */
export const doiSchema = z
  .string()
  .regex(
    /^10\.\d{4,9}(?:\.\d+)*\/\S+$/,
    'not a DOI; write it as 10.1136/bmj.123, without https://doi.org/',
  );

/** A DOI as people write it, without its resolver or `doi:`. */
export const bareDoi = (text: string): string =>
  text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');

/** An ISBN of 10 or 13 digits with a right check digit (ISO 2108); hyphens and spaces as printed. */
export const isbnSchema = z
  .string()
  .refine(hasIsbnForm, 'not an ISBN; write its 10 or 13 digits')
  .refine(
    (text) => !hasIsbnForm(text) || hasIsbnCheckDigit(text),
    'an ISBN with a wrong check digit; compare it with the source',
  );

/** An ISSN with a right check digit (ISO 3297). */
export const issnSchema = z
  .string()
  .refine(isIssn, 'not an ISSN with a right check digit; write it as 1234-5679');

function hasIsbnForm(text: string): boolean {
  return /^(?:\d{9}[\dX]|97[89]\d{10})$/.test(text.replaceAll(/[\s-]/g, ''));
}

function hasIsbnCheckDigit(text: string): boolean {
  const digits = digitsOf(text.replaceAll(/[\s-]/g, ''));
  if (digits.length === 13) {
    return digits.reduce((sum, digit, i) => sum + digit * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  }
  return digits.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11 === 0;
}

function isIssn(text: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(text)) return false;
  return digitsOf(text.replace('-', '')).reduce((sum, d, i) => sum + d * (8 - i), 0) % 11 === 0;
}

const digitsOf = (text: string): number[] => [...text].map((c) => (c === 'X' ? 10 : Number(c)));

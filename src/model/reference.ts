import { z } from 'zod';
import { checkedSchema } from './checked.ts';
import { doiSchema, isbnSchema, issnSchema } from './identifiers.ts';
import { idSchema } from './id.ts';
import { nameSchema, type Name } from './name.ts';
import { fullDateSchema, partialDateSchema, yearOf } from './partial-date.ts';
import { countSchema, textSchema, webAddressSchema } from './text.ts';

/** Types of work, by CSL 1.0.2's names, with their words, spine labels, and what holds such a work. */
export const referenceTypes = {
  report: { label: 'Report', spine: 'report', container: 'In' },
  'article-journal': { label: 'Journal article', spine: 'article', container: 'Journal' },
  'article-magazine': { label: 'Magazine article', spine: 'article', container: 'Magazine' },
  'article-newspaper': { label: 'Newspaper article', spine: 'article', container: 'Newspaper' },
  book: { label: 'Book', spine: 'book', container: 'In' },
  chapter: { label: 'Chapter', spine: 'chapter', container: 'In' },
  'paper-conference': { label: 'Conference paper', spine: 'article', container: 'Proceedings' },
  thesis: { label: 'Thesis', spine: 'book', container: 'In' },
  legislation: { label: 'Legislation', spine: 'report', container: 'In' },
  webpage: { label: 'Web page', spine: 'webpage', container: 'Website' },
  'post-weblog': { label: 'Blog post', spine: 'webpage', container: 'Website' },
} as const;

export const accessWords = {
  free: 'Open',
  registration: 'Free with registration',
  paid: 'Paywall',
  print: 'Print',
  unknown: 'Access not recorded',
} as const;
export type Access = keyof typeof accessWords;

/** What it costs to read a work, as a sentence. */
export const accessSentences: Record<Access, string> = {
  free: 'It is free to read.',
  registration: 'It is free to read after registration.',
  paid: 'It has to be paid for.',
  print: 'It is in print only.',
  unknown: 'What it costs to read is not recorded.',
};

const typeNames = Object.keys(referenceTypes) as [keyof typeof referenceTypes];
const accessNames = Object.keys(accessWords) as [Access];

/** One published work: the front matter of `content/references/<id>.md`. Fields follow CSL-JSON's meaning. */
export const referenceSchema = z.strictObject({
  type: z.enum(typeNames),
  title: textSchema,
  authors: z.array(nameSchema).default([]),
  moreAuthors: z.boolean().default(false),
  editors: z.array(nameSchema).default([]),
  genre: textSchema.optional(),
  publisher: textSchema.optional(),
  place: textSchema.optional(),
  issued: partialDateSchema.optional(),
  number: textSchema.optional(),
  version: textSchema.optional(),
  edition: textSchema.optional(),
  container: textSchema.optional(),
  series: textSchema.optional(),
  volume: textSchema.optional(),
  issue: textSchema.optional(),
  page: textSchema.optional(),
  pages: countSchema.optional(),
  language: textSchema.optional(),
  doi: doiSchema.optional(),
  isbn: isbnSchema.optional(),
  issn: issnSchema.optional(),
  pmid: z.string().regex(/^\d+$/, 'not a PubMed id; write its digits').optional(),
  url: webAddressSchema.optional(),
  pdf: webAddressSchema.optional(),
  archived: z.strictObject({ url: webAddressSchema, on: fullDateSchema }).optional(),
  access: z.enum(accessNames).default('unknown'),
  parts: z.array(z.strictObject({ title: textSchema, note: textSchema.optional() })).default([]),
  topics: z.array(idSchema).min(1, 'empty; name at least one topic'),
  checked: checkedSchema,
});
export type Reference = z.infer<typeof referenceSchema> & { id: string; body: string };

/** The people and bodies that a work is filed under: its authors, else its editors. */
export function creators(reference: Reference): Name[] {
  return reference.authors.length > 0 ? reference.authors : reference.editors;
}

export function yearOfReference(reference: Reference): number | undefined {
  return reference.issued === undefined ? undefined : yearOf(reference.issued);
}

/** The title before its first colon, and the rest with its first letter as printed. */
export function splitTitle(title: string): { main: string; sub?: string } {
  const [, main, sub] = /^(.+?):\s+(.+)$/u.exec(title) ?? [];
  return main && sub ? { main, sub } : { main: title };
}

import { bibtexTypes } from '../citations/bibtex.ts';
import { risTypes } from '../citations/ris.ts';
import { referenceTypes, type Reference } from '../model/reference.ts';

type WorkType = Reference['type'];

/** Types of CSL 1.0.2, and those that Crossref writes in its CSL-JSON, that stand for one of ours. */
const cslTypes: Record<string, WorkType> = {
  article: 'report',
  bill: 'legislation',
  collection: 'book',
  document: 'report',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  event: 'paper-conference',
  manuscript: 'report',
  pamphlet: 'report',
  periodical: 'book',
  post: 'post-weblog',
  regulation: 'legislation',
  review: 'article-journal',
  'review-book': 'article-journal',
  standard: 'report',
  treaty: 'legislation',
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-series': 'book',
  'book-set': 'book',
  dissertation: 'thesis',
  'edited-book': 'book',
  'journal-article': 'article-journal',
  monograph: 'book',
  'posted-content': 'report',
  proceedings: 'book',
  'proceedings-article': 'paper-conference',
  'reference-book': 'book',
  'reference-entry': 'chapter',
};

/** Entry types of BibTeX and biblatex that our own export does not use. */
const otherBibtexTypes: Record<string, WorkType> = {
  report: 'report',
  manual: 'report',
  booklet: 'report',
  standard: 'report',
  unpublished: 'report',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  periodical: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  inreference: 'chapter',
  suppcollection: 'chapter',
  conference: 'paper-conference',
  suppperiodical: 'article-journal',
  review: 'article-journal',
  thesis: 'thesis',
  mastersthesis: 'thesis',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  legislation: 'legislation',
};

/** Types of RIS that our own export does not use. */
const otherRisTypes: Record<string, WorkType> = {
  JFULL: 'article-journal',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  EBOOK: 'book',
  EDBOOK: 'book',
  SER: 'book',
  ECHAP: 'chapter',
  ENCYC: 'chapter',
  DICT: 'chapter',
  CPAPER: 'paper-conference',
  GOVDOC: 'report',
  GEN: 'report',
  PAMP: 'report',
  UNPB: 'report',
  MANSCPT: 'report',
  STAND: 'report',
  GRANT: 'report',
  BILL: 'legislation',
  LEGAL: 'legislation',
  WEB: 'webpage',
};

const byName = <T extends string>(names: Record<WorkType, T>): Record<string, WorkType> =>
  Object.fromEntries(
    // The first of several types with one name stands for it.
    (Object.entries(names) as [WorkType, T][]).reverse().map(([type, name]) => [name, type]),
  );

const tables = {
  csl: {
    ...cslTypes,
    ...Object.fromEntries(Object.keys(referenceTypes).map((name) => [name, name as WorkType])),
  },
  bibtex: { ...otherBibtexTypes, ...byName(bibtexTypes) },
  ris: { ...otherRisTypes, ...byName(risTypes) },
};

/** The type of work that a name means in a format, and a note where this library has no better one; unknown ones are reports. */
export function readType(
  format: keyof typeof tables,
  name: string,
): { type: WorkType; notes: string[] } {
  const table: Record<string, WorkType> = tables[format];
  const type = Object.hasOwn(table, name) ? table[name] : undefined;
  return type === undefined
    ? {
        type: 'report',
        notes: [`its type "${name.slice(0, 40)}" is not known here: taken for a report`],
      }
    : { type, notes: [] };
}

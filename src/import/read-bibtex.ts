import { parse, type Creator } from '@retorquere/bibtex-parser';
import { bibtexTypes, readBibtexFields } from '../citations/bibtex.ts';
import type { CslName } from '../citations/csl.ts';
import { lineCounter, type RawRecord, type RawRecords } from './raw-record.ts';
import { readType } from './work-types.ts';

/** Fields of biblatex, and of programs that write BibTeX, by the name that our rows have for them. */
const aliases: Record<string, string> = {
  journaltitle: 'journal',
  shortjournal: 'journal',
  location: 'address',
  maintitle: 'series',
  numpages: 'pagetotal',
  eid: 'pages',
  langid: 'language',
};
/** The rest of a title, by what it is the rest of. */
const subtitles = { subtitle: 'title', journalsubtitle: 'journal', booksubtitle: 'booktitle' };

/** Fields that say nothing of the work: how a program sorts or shows it. */
const silent = new Set([
  'sortname',
  'sorttitle',
  'sortkey',
  'options',
  'ids',
  'timestamp',
  'owner',
]);

type Fields = Record<string, string>;

/**
 * Works of a BibTeX or biblatex file. Names, dates, TeX and `@string` are the parser's business; what it cannot read is broken
 * and named with its line.
 */
export function readBibtex(text: string): RawRecords {
  const source = protect(text);
  const { entries, errors } = parse(source, {
    sentenceCase: false,
    english: false,
    verbatimFields: ['url', 'doi', 'file'],
    unsupported: (_node, tex) => tex,
  });
  const lineAt = lineCounter(source);
  let from = 0;
  const lineOf = (input = ''): number => {
    const found = source.indexOf(input.slice(0, 200), from);
    if (found >= 0) from = found;
    return lineAt(from);
  };
  // What the parser could not read it may give as an entry too, with whatever it took for one.
  const unreadable = new Set(errors.flatMap(({ input }) => keysOf(input)));
  return {
    records: entries
      .filter(({ key, fields }) => !unreadable.has(key) && Object.keys(fields).length > 0)
      .map(({ type, key, fields, input }) =>
        readEntry(type, key ?? '', fields as Record<string, unknown>, lineOf(input)),
      ),
    broken: errors.map(({ error, input }) => {
      from = 0;
      const told = Number(/ at line (\d+)/.exec(error)?.[1] ?? 1);
      const names = keysOf(input).map((name) => `"${name}"`);
      return {
        line: input && source.includes(input.slice(0, 200)) ? lineOf(input) : told,
        found: `${names.join(', ')} cannot be read: ${toReason(error)}`.trimStart(),
        remedy: 'correct it there, and import the file again',
      };
    }),
  };
}

/** Keys of the entries that a piece of a file begins. */
const keysOf = (input = ''): string[] =>
  [...input.matchAll(/@\w+\s*\{\s*([^,\s{}]+)\s*,/g)].map(([, name = '']) => name);

/** What is wrong and where, without the text that the parser quotes at length. */
const toReason = (error: string): string =>
  error
    .replace(/ "[\s\S]*" at line/, ' at line')
    .replace(/\s+/g, ' ')
    .slice(0, 120);

/** Signs that TeX takes for others outside of its maths, or for its maths inside an address; lines stay where they are. */
function protect(text: string): string {
  return text
    .replaceAll(/\b(?:url|doi|file)\s*=\s*(?:\{[^{}]*\}|"[^"]*")/gi, (field) =>
      field.replaceAll('$', dollar),
    )
    .replaceAll(/(?<!\\)[<>]/g, (sign) => (sign === '<' ? '{\\textless}' : '{\\textgreater}'));
}
/** Stands for a dollar sign: of Unicode's private use. */
const dollar = '\ue024';

function readEntry(
  name: string,
  id: string,
  fields: Record<string, unknown>,
  line: number,
): RawRecord {
  const { type, notes } = readType('bibtex', name);
  const authors = readCreators(fields['author']);
  const editors = readCreators(fields['editor']);
  const { texts, left } = readTexts(fields);
  const date = readDate(texts);
  const { item: read, left: unread } = readBibtexFields(
    {
      type: Object.hasOwn(bibtexTypeNames, name) ? name : bibtexTypes[type],
      key: id,
      fields: texts,
    },
    {
      ...(authors.names.length > 0 && { author: authors.names }),
      ...(editors.names.length > 0 && { editor: editors.names }),
      ...(authors.hasMore && { custom: { moreAuthors: true as const } }),
    },
  );
  const isOwn = Object.hasOwn(bibtexTypeNames, name);
  const isMisc = name === 'misc' && !miscKinds.includes(texts['howpublished'] ?? '');
  const item = {
    ...read,
    ...(!isOwn && { type }),
    ...(isMisc && { type: texts['url'] ? ('webpage' as const) : ('report' as const) }),
    ...(date !== undefined && { issued: date }),
  };
  if (isMisc)
    notes.push(
      `"misc" does not say what it is: taken for a ${texts['url'] ? 'web page' : 'report'}`,
    );
  return {
    line,
    item,
    left: [...left, ...unread.filter((field) => !dateFields.has(field) && !silent.has(field))],
    notes,
  };
}

const bibtexTypeNames = Object.fromEntries(Object.values(bibtexTypes).map((name) => [name, true]));
/** What our own export says of works that BibTeX has no type for. */
const miscKinds = ['Legislation', 'Web page', 'Blog post'];
const dateFields = new Set(['date', 'year', 'month', 'day']);

/** Fields as texts under the names of our rows; `left` are those given twice. */
function readTexts(fields: Record<string, unknown>): { texts: Fields; left: string[] } {
  const texts: Fields = {};
  const left: string[] = [];
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'author' || field === 'editor') continue;
    const name = Object.hasOwn(aliases, field) ? (aliases[field] ?? field) : field;
    const text = [value].flat().map(textOf).join(' and ').replaceAll(dollar, '$');
    if (field.includes('+duplicate') || texts[name] !== undefined)
      left.push(field.replace(/\+.*/, ' (given twice)'));
    else texts[name] = text;
  }
  for (const [rest, whole] of Object.entries(subtitles)) {
    if (texts[rest] !== undefined && texts[whole] !== undefined) texts[whole] += `: ${texts[rest]}`;
  }
  const isPubMed = /^pubmed$/i.test(texts['eprinttype'] ?? '');
  const pmid = texts['pmid'] ?? (isPubMed ? texts['eprint'] : undefined);
  if (pmid) texts['note'] = [texts['note'], `PubMed: ${pmid}`].filter(Boolean).join('; ');
  const taken = [
    ...Object.entries(subtitles).flatMap(([rest, whole]) => (texts[whole] ? [rest] : [])),
    ...(pmid ? ['pmid', 'eprint', 'eprinttype'] : []),
  ];
  return {
    texts: Object.fromEntries(Object.entries(texts).filter(([name]) => !taken.includes(name))),
    left,
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (readCreator(value as Creator).literal ?? '');

function readCreators(value: unknown): { names: CslName[]; hasMore: boolean } {
  const names = Array.isArray(value) ? (value as Creator[]).map(readCreator) : [];
  const hasMore = names.at(-1)?.family === 'others';
  return { names: hasMore ? names.slice(0, -1) : names, hasMore };
}

function readCreator({ name, lastName, firstName, prefix, suffix }: Creator): CslName {
  if (name !== undefined) return { literal: name };
  return {
    family: [prefix, lastName].filter(Boolean).join(' '),
    ...(firstName && { given: firstName }),
    ...(suffix && { suffix }),
  };
}

/** A date as CSL-JSON has it, from `date`, else from `year`, `month` and `day`; what is not plain parts is left for a reader of text. */
function readDate({ date, year, month, day }: Fields): unknown {
  const text = date ?? [year, month, day].filter(Boolean).join('-');
  if (text === '') return undefined;
  // A range has two ends, each in parts.
  const ends = text.split('/').map((end) => end.split('-').map(Number));
  const isPlain = ends.flat().every((part) => Number.isInteger(part) && part > 0);
  return isPlain ? { 'date-parts': ends } : { raw: text };
}

import { fromDateParts, type CslItem, type CslName, type CslText } from './csl.ts';

/** RIS types by CSL type (RIS specification of 2011, as Zotero, EndNote and Mendeley read it). */
export const risTypes = {
  report: 'RPRT',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CONF',
  thesis: 'THES',
  legislation: 'STAT',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
} as const satisfies Record<CslItem['type'], string>;

const isReport = ({ type }: CslItem): boolean => type === 'report';
const hasReportNumber = (item: CslItem): boolean => isReport(item) || item.type === 'legislation';

/** One tag for one variable, in the order in which they are written. Read back, a tag means the first row that applies. */
export const risRows: readonly {
  ris: string;
  csl: CslText;
  when?: (item: CslItem) => boolean;
}[] = [
  { ris: 'TI', csl: 'title' },
  { ris: 'T2', csl: 'container-title' },
  { ris: 'T3', csl: 'collection-title' },
  { ris: 'PB', csl: 'publisher' },
  { ris: 'CY', csl: 'publisher-place' },
  { ris: 'VL', csl: 'volume' },
  { ris: 'IS', csl: 'issue' },
  { ris: 'ET', csl: 'edition' },
  { ris: 'M3', csl: 'genre' },
  // A report's SN is its number, so its ISBN goes into a note.
  { ris: 'SN', csl: 'number', when: hasReportNumber },
  { ris: 'SN', csl: 'ISSN', when: ({ type }) => type.startsWith('article') },
  {
    ris: 'SN',
    csl: 'ISBN',
    when: (item) => !hasReportNumber(item) && !item.type.startsWith('article'),
  },
  // An accession number is PubMed's only where the record says so.
  { ris: 'AN', csl: 'PMID' },
  { ris: 'DO', csl: 'DOI' },
  { ris: 'UR', csl: 'URL' },
  { ris: 'LA', csl: 'language' },
];

/** Variables that RIS has no tag for stand in notes, each as `label: value`. */
export const risNotes: readonly { label: string; csl: CslText }[] = [
  { label: 'Number of pages', csl: 'number-of-pages' },
  // Of a whole book, programs give in SP how many pages it has.
  { label: 'Pages', csl: 'page' },
  { label: 'ISBN', csl: 'ISBN' },
  { label: 'ISSN', csl: 'ISSN' },
  { label: 'Number', csl: 'number' },
  { label: 'Version', csl: 'version' },
];
const pubMed = 'PubMed';
const moreAuthorsNote = 'Further authors: et al.';
/** RIS has no way to keep a body's name whole that has a comma inside; a note tells it. */
const bodyLabel = 'Corporate author: ';

/** Works as RIS: CRLF line ends, a body's name with a last comma, dates as `YYYY/MM/DD/`, one blank line between works. */
export function formatRis(items: readonly CslItem[]): string {
  return items.map((item) => toTags(item).map(formatTag).join('')).join('\r\n');
}

const formatTag = ([tag, value]: readonly [string, string]): string =>
  `${tag}  - ${value.replaceAll(/\s+/g, ' ').trim()}\r\n`;

function toTags(item: CslItem): [tag: string, value: string][] {
  const [parts] = item.issued?.['date-parts'] ?? [];
  const written = new Set<string>();
  const rows = risRows.flatMap(({ ris, csl, when }): [string, string][] => {
    const value = item[csl];
    if (value === undefined || (when && !when(item))) return [];
    written.add(csl);
    return [[ris, value]];
  });
  const notes = risNotes.flatMap(({ label, csl }): [string, string][] => {
    const value = item[csl];
    const isWritten = written.has(csl) || (csl === 'page' && item.type !== 'book');
    return value === undefined || isWritten ? [] : [['N1', `${label}: ${value}`]];
  });
  return [
    ['TY', risTypes[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', formatName(name)]),
    ...(item.editor ?? []).map((name): [string, string] => [editorTag(item), formatName(name)]),
    ...(parts ? datesOf(parts) : []),
    ...rows,
    ...pagesOf(item),
    ...(item.PMID === undefined ? [] : [['DB', pubMed] as [string, string]]),
    ...notes,
    ...[...(item.author ?? []), ...(item.editor ?? [])].flatMap(
      ({ literal }): [string, string][] =>
        literal?.includes(',') ? [['N1', bodyLabel + literal]] : [],
    ),
    ...(item.custom?.moreAuthors ? [['N1', moreAuthorsNote] as [string, string]] : []),
    ['ER', ''],
  ];
}

/** Editors of what holds a part are its second authors; those of a whole work have a tag of their own. */
const editorTag = ({ type }: CslItem): string =>
  type === 'chapter' || type === 'paper-conference' ? 'A2' : 'ED';

/** The last comma keeps a body's name whole where a reader would take its last word for a family name. */
function formatName({ family = '', given, suffix, literal }: CslName): string {
  if (literal !== undefined) return `${literal},`;
  return [family, given ?? (suffix && ''), suffix].filter((part) => part !== undefined).join(', ');
}

function datesOf(parts: readonly number[]): [string, string][] {
  const [year = '', month = '', day = ''] = fromDateParts(parts).split('-');
  return [
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
  ];
}

function pagesOf({ page, type }: CslItem): [string, string][] {
  if (page === undefined || type === 'book') return [];
  const [, first, last] = /^([\w.]+)\s*[-–]\s*([\w.]+)$/u.exec(page) ?? [];
  return first && last
    ? [
        ['SP', first],
        ['EP', last],
      ]
    : [['SP', page]];
}

/**
 * Tags of one RIS record, in their order, as CSL-JSON: the rows read back. `left` are the tags, and the notes, that nothing
 * here has a place for.
 */
export function readRisTags(tags: readonly (readonly [tag: string, value: string])[]): {
  item: CslItem;
  left: string[];
} {
  const first = (tag: string) => tags.find(([name]) => name === tag)?.[1];
  const notes = tags.flatMap(([tag, value]) => (tag === 'N1' ? [value] : []));
  const bodies = notes.flatMap((note) =>
    note.startsWith(bodyLabel) ? [note.slice(bodyLabel.length)] : [],
  );
  const names = (...wanted: string[]) =>
    tags.flatMap(([tag, value]) => (wanted.includes(tag) ? [readName(value, bodies)] : []));
  const type = typeOf(first('TY') ?? '');
  const item: CslItem = { id: first('ID') ?? '', type };
  const authors = names('AU', 'A1');
  const editors = names('ED', 'A2');
  if (authors.length > 0) item.author = authors;
  if (editors.length > 0) item.editor = editors;
  const date = readDate(first('DA') ?? first('PY') ?? '');
  if (date.length > 0) item.issued = { 'date-parts': [date] };
  const isFromPubMed = [first('DB'), first('DP')].some((name) =>
    /pubmed|medline/i.test(name ?? ''),
  );
  const used = new Set([
    'TY',
    'ID',
    'ER',
    'AU',
    'A1',
    'ED',
    'A2',
    'DA',
    'PY',
    'SP',
    'EP',
    'DB',
    'DP',
  ]);
  for (const { ris, csl, when } of risRows) {
    const value = first(ris);
    if (value === undefined || (when && !when(item)) || item[csl] !== undefined) continue;
    if (csl === 'PMID' && !isFromPubMed) continue;
    item[csl] = value;
    used.add(ris);
  }
  const read = new Set(bodies.map((body) => bodyLabel + body).concat(moreAuthorsNote));
  for (const { label, csl } of risNotes) {
    const note = notes.find((text) => text.startsWith(`${label}: `));
    if (note === undefined || item[csl] !== undefined) continue;
    item[csl] = note.slice(label.length + 2);
    read.add(note);
  }
  const pages = [first('SP'), first('EP')].filter((page) => page !== undefined);
  if (pages.length === 1 && type === 'book') item['number-of-pages'] ??= pages[0] as string;
  else if (pages.length > 0) item.page = pages.join('-');
  if (notes.includes(moreAuthorsNote)) item.custom = { moreAuthors: true };
  const seen = new Set<string>();
  const left = tags.flatMap(([tag, value]) => {
    const isSecond = seen.has(tag) && risRows.some(({ ris }) => ris === tag);
    seen.add(tag);
    return (tag === 'N1' ? read.has(value) : used.has(tag) && !isSecond) ? [] : [tag];
  });
  return { item, left };
}

function typeOf(ris: string): CslItem['type'] {
  const [type = 'report'] = Object.entries(risTypes).find(([, name]) => name === ris) ?? [];
  return type as CslItem['type'];
}

/** A name as RIS writes it: `Family, Given, Suffix`; a last comma, or one of `bodies`, means a body. */
export function readName(value: string, bodies: readonly string[]): CslName {
  const body = value.replace(/,$/, '');
  if (body !== value || bodies.includes(body)) return { literal: body };
  // Programs write a body's name as it is; a person's has a comma.
  if (/\S\s+\S/.test(value) && !value.includes(',')) return { literal: value };
  const [family = '', given = '', suffix] = value.split(/,\s*/);
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

const readDate = (text: string): number[] =>
  text.split('/').flatMap((part) => (/^\d+$/.test(part) ? [Number(part)] : []));

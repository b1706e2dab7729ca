import { fromDateParts, type CslItem, type CslName, type CslText } from './csl.ts';

/** Entry types by CSL type: BibTeX's own where it has one, so that old and new programs read them. */
export const bibtexTypes = {
  report: 'techreport',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  thesis: 'phdthesis',
  legislation: 'misc',
  webpage: 'misc',
  'post-weblog': 'misc',
} as const satisfies Record<CslItem['type'], string>;

/** What tells works of one entry type apart. */
const kinds: Partial<Record<CslItem['type'], readonly [field: string, value: string]>> = {
  'article-magazine': ['entrysubtype', 'magazine'],
  'article-newspaper': ['entrysubtype', 'newspaper'],
  legislation: ['howpublished', 'Legislation'],
  webpage: ['howpublished', 'Web page'],
  'post-weblog': ['howpublished', 'Blog post'],
};

const is =
  (...types: string[]) =>
  ({ type }: CslItem): boolean =>
    types.includes(bibtexTypes[type]);
const isPart = is('incollection', 'inproceedings');
const isBook = is('book', 'incollection', 'inproceedings');

/** One field for one variable, in the order in which they are written; the fields are those that biblatex's data model allows. */
export const bibtexRows: readonly {
  bibtex: string;
  csl: CslText;
  when?: (item: CslItem) => boolean;
}[] = [
  { bibtex: 'title', csl: 'title' },
  { bibtex: 'journal', csl: 'container-title', when: is('article') },
  { bibtex: 'booktitle', csl: 'container-title', when: isPart },
  { bibtex: 'institution', csl: 'publisher', when: is('techreport') },
  { bibtex: 'school', csl: 'publisher', when: is('phdthesis') },
  { bibtex: 'organization', csl: 'publisher', when: is('misc') },
  { bibtex: 'publisher', csl: 'publisher', when: isBook },
  { bibtex: 'address', csl: 'publisher-place', when: (item) => !is('article')(item) },
  { bibtex: 'type', csl: 'genre', when: is('techreport', 'phdthesis', 'misc') },
  { bibtex: 'series', csl: 'collection-title', when: isBook },
  { bibtex: 'volume', csl: 'volume', when: (item) => is('article')(item) || isBook(item) },
  { bibtex: 'number', csl: 'issue', when: is('article') },
  { bibtex: 'number', csl: 'number', when: (item) => is('techreport')(item) || isBook(item) },
  { bibtex: 'edition', csl: 'edition', when: isBook },
  { bibtex: 'version', csl: 'version', when: is('techreport', 'misc') },
  {
    bibtex: 'pages',
    csl: 'page',
    when: (item) => is('article', 'techreport', 'phdthesis')(item) || isPart(item),
  },
  { bibtex: 'pagetotal', csl: 'number-of-pages', when: is('techreport', 'phdthesis', 'book') },
  { bibtex: 'isbn', csl: 'ISBN', when: isBook },
  { bibtex: 'issn', csl: 'ISSN', when: is('article') },
  { bibtex: 'doi', csl: 'DOI' },
  { bibtex: 'url', csl: 'URL' },
  { bibtex: 'language', csl: 'language' },
];

/** Variables without a field of their own stand in the note, each as `label: value`. */
export const bibtexNotes: readonly { label: string; csl: CslText }[] = [
  { label: 'In', csl: 'container-title' },
  { label: 'Publisher', csl: 'publisher' },
  { label: 'Place', csl: 'publisher-place' },
  { label: 'Kind', csl: 'genre' },
  { label: 'Series', csl: 'collection-title' },
  { label: 'Edition', csl: 'edition' },
  { label: 'Number', csl: 'number' },
  { label: 'Version', csl: 'version' },
  { label: 'Volume', csl: 'volume' },
  { label: 'Issue', csl: 'issue' },
  { label: 'Pages', csl: 'page' },
  { label: 'Number of pages', csl: 'number-of-pages' },
  { label: 'ISBN', csl: 'ISBN' },
  { label: 'ISSN', csl: 'ISSN' },
  { label: 'PubMed', csl: 'PMID' },
];

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Fields that are identifiers: their characters are not those of a text. */
const verbatim = ['doi', 'url'];

/** Fields in braces of their own: titles keep their capitals, and no `and` in a body's name makes a list of it. */
const whole = [
  'title',
  'booktitle',
  'institution',
  'school',
  'organization',
  'publisher',
  'address',
];

/**
 * Works as BibTeX in UTF-8: keys are the ids, bodies stand in double braces, titles in braces that keep their capitals,
 * months are BibTeX's own (`month = may`), and a day goes into biblatex's `date`.
 */
export function formatBibtex(items: readonly CslItem[]): string {
  return items.map(formatEntry).join('\n');
}

function formatEntry(item: CslItem): string {
  const fields = toFields(item).map(([name, value]) => `  ${name} = ${value}`);
  return `@${bibtexTypes[item.type]}{${item.id},\n${fields.join(',\n')}\n}\n`;
}

function toFields(item: CslItem): [name: string, value: string][] {
  const written = new Set<string>();
  const rows = bibtexRows.flatMap(({ bibtex, csl, when }): [string, string][] => {
    const value = item[csl];
    if (value === undefined || (when && !when(item))) return [];
    written.add(csl);
    return [[bibtex, formatValue(bibtex, value)]];
  });
  const notes = bibtexNotes.flatMap(({ label, csl }) => {
    const value = item[csl];
    return value === undefined || written.has(csl) ? [] : [`${label}: ${value}`];
  });
  const kind = kinds[item.type];
  return [
    ...namesOf('author', item.author, item.custom?.moreAuthors),
    ...namesOf('editor', item.editor),
    ...rows,
    ...datesOf(item),
    ...(kind ? [[kind[0], `{${kind[1]}}`] as [string, string]] : []),
    ...(notes.length > 0 ? [['note', `{${escapeTex(notes.join('; '))}}`] as [string, string]] : []),
  ];
}

function formatValue(name: string, value: string): string {
  if (verbatim.includes(name)) return `{${value.replaceAll(/[{}\\]/g, encodeURIComponent)}}`;
  if (whole.includes(name)) return `{{${escapeTex(value)}}}`;
  if (name === 'pages') return `{${escapeTex(value).replaceAll(/\s*[-–]\s*/g, '--')}}`;
  return `{${escapeTex(value)}}`;
}

function namesOf(
  field: string,
  names: readonly CslName[] | undefined,
  hasMore = false,
): [string, string][] {
  if (!names || names.length === 0) return [];
  const all = [...names.map(formatName), ...(hasMore ? ['others'] : [])];
  return [[field, `{${all.join(' and ')}}`]];
}

/** A family name of several words stays one in braces; so does a word that BibTeX would read as a joint. */
function formatName({ family = '', given, suffix, literal }: CslName): string {
  if (literal !== undefined) return `{${escapeTex(literal)}}`;
  const parts = [protect(family), suffix && protect(suffix), given && protectJoint(given)];
  return parts.filter(Boolean).join(', ');
}

const protect = (text: string): string =>
  /[\s,]/.test(text) ? `{${escapeTex(text)}}` : protectJoint(text);
const protectJoint = (text: string): string =>
  /(?:^|\s)and(?:\s|$)|,/i.test(text) || text === 'others'
    ? `{${escapeTex(text)}}`
    : escapeTex(text);

function datesOf({ issued }: CslItem): [string, string][] {
  const [parts] = issued?.['date-parts'] ?? [];
  if (!parts) return [];
  const [year, month, day] = parts;
  return [
    ['year', `{${year}}`],
    ...(month ? [['month', months[month - 1] ?? ''] as [string, string]] : []),
    ...(day ? [['date', `{${fromDateParts(parts)}}`] as [string, string]] : []),
  ];
}

const tex: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Text with TeX's own characters as text, and none that it would draw together; white space as single spaces. */
function escapeTex(text: string): string {
  return text
    .replaceAll(/[\\{}&%$#_~^<>]/g, (c) => tex[c] ?? c)
    .replaceAll(/(?<=[-'`!?,])(?=[-'`,])/g, '{}')
    .replaceAll(/\s+/g, ' ');
}

/**
 * The fields of one BibTeX entry as CSL-JSON: the rows read back, first those of its type, then those that the field has for
 * other types. Values are plain text, as a parser gives them; names and dates are read by the parser too, since their
 * syntax is its business. `left` are the fields that nothing here has a place for.
 */
export function readBibtexFields(
  entry: { type: string; key: string; fields: Readonly<Record<string, string>> },
  known: Pick<CslItem, 'author' | 'editor' | 'issued' | 'custom'> = {},
): { item: CslItem; left: string[] } {
  const { type: name, key, fields } = entry;
  const item: CslItem = { id: key, type: typeOf(name, fields), ...known };
  const used = new Set<string>();
  const kind = kinds[item.type];
  if (kind && fields[kind[0]] === kind[1]) used.add(kind[0]);
  for (const isOfType of [true, false]) {
    for (const { bibtex, csl, when } of bibtexRows) {
      const value = fields[bibtex];
      if (value === undefined || used.has(bibtex)) continue;
      if (isOfType === (when !== undefined && !when(item)) || item[csl] !== undefined) continue;
      item[csl] = csl === 'page' ? value.replaceAll(/--|–/g, '-') : value;
      used.add(bibtex);
    }
  }
  const notes = readNotes(fields['note'] ?? '');
  for (const { csl, value } of notes.known) item[csl] ??= value;
  if (notes.isWhole) used.add('note');
  return { item, left: Object.keys(fields).filter((field) => !used.has(field)) };
}

function typeOf(name: string, fields: Readonly<Record<string, string>>): CslItem['type'] {
  const candidates = (Object.keys(bibtexTypes) as CslItem['type'][]).filter(
    (type) => bibtexTypes[type] === name,
  );
  const told = candidates.find((type) => {
    const kind = kinds[type];
    return kind !== undefined && fields[kind[0]] === kind[1];
  });
  return told ?? candidates.find((type) => !kinds[type]) ?? candidates[0] ?? 'report';
}

/** `ISBN: 1; Number: 2` in its parts; a semicolon within a value does not end it. `isWhole`: the note says nothing else. */
function readNotes(note: string): { known: { csl: CslText; value: string }[]; isWhole: boolean } {
  const labels = bibtexNotes.map(({ label }) => label).join('|');
  const parts = note.split(new RegExp(`; (?=(?:${labels}): )`));
  const known = parts.flatMap((part) => {
    const [, label, value = ''] = /^([^:]+): (.+)$/u.exec(part) ?? [];
    const row = bibtexNotes.find((candidate) => candidate.label === label);
    return row ? [{ csl: row.csl, value }] : [];
  });
  return { known, isWhole: known.length === parts.length };
}

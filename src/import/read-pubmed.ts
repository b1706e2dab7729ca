import type { CslName } from '../citations/csl.ts';
import type { BrokenRecord, RawRecord, RawRecords } from './raw-record.ts';
import { readTaggedLines, type TaggedLine } from './tagged-lines.ts';

/** Tags of PubMed's format by variable of CSL; of several tags the first that a record has. */
const rows: readonly {
  csl:
    | 'title'
    | 'container-title'
    | 'volume'
    | 'issue'
    | 'page'
    | 'language'
    | 'PMID'
    | 'publisher'
    | 'publisher-place'
    | 'ISBN';
  tags: readonly string[];
}[] = [
  { csl: 'title', tags: ['TI', 'BTI'] },
  { csl: 'container-title', tags: ['JT', 'TA'] },
  { csl: 'volume', tags: ['VI'] },
  { csl: 'issue', tags: ['IP'] },
  { csl: 'page', tags: ['PG'] },
  { csl: 'language', tags: ['LA'] },
  { csl: 'PMID', tags: ['PMID'] },
  { csl: 'publisher', tags: ['PB'] },
  { csl: 'publisher-place', tags: ['PL'] },
  { csl: 'ISBN', tags: ['ISBN'] },
];
/** Tags that say where PubMed stands with a record, not what the work is. */
const silent = new Set(
  'PL PB OWN STAT DCOM LR DA CRDT EDAT MHDA PHST PST SO JID SB IRAD TA JT FAU AU AUID AD'.split(
    ' ',
  ),
);

/** Works of a file in PubMed's format (`.nbib`); each begins with its `PMID`. */
export function readPubMed(text: string): RawRecords {
  const { tags, stray } = readTaggedLines(text);
  const groups: TaggedLine[][] = [];
  const broken: BrokenRecord[] = stray.map((line) => ({
    line,
    found: 'is not a line of PubMed’s format',
    remedy: 'remove it, or begin it with a tag such as "TI  - "',
  }));
  for (const tag of tags) {
    if (tag.tag === 'PMID') groups.push([tag]);
    else if (groups.length > 0) groups.at(-1)?.push(tag);
    else {
      broken.push({
        line: tag.line,
        found: `${tag.tag} stands before a PMID`,
        remedy: 'begin each record with its PMID line',
      });
    }
  }
  return { records: groups.map(readRecord), broken };
}

function readRecord(tags: readonly TaggedLine[]): RawRecord {
  const values = (name: string) =>
    tags.flatMap(({ tag, value }) => (tag === name && value ? [value] : []));
  const isBook = values('PT').some((kind) => /^book/i.test(kind)) || values('BTI').length > 0;
  const item: RawRecord['item'] = { id: '', type: isBook ? 'book' : 'article-journal' };
  const used = new Set(silent);
  for (const { csl, tags: names } of rows) {
    // The place of a journal is not the article's.
    if (!isBook && csl.startsWith('publisher')) continue;
    const name = names.find((candidate) => values(candidate).length > 0);
    if (name === undefined) continue;
    item[csl] = values(name)[0];
    used.add(name);
  }
  if (typeof item.title === 'string') item.title = item.title.replace(/(?<![.…])\.$/, '');
  const authors = readAuthors(tags);
  if (authors.length > 0) item.author = authors;
  const editors = [...values('FED'), ...(values('FED').length > 0 ? [] : values('ED'))].map(
    readPerson,
  );
  if (editors.length > 0) item.editor = editors;
  const [issn] = values('IS').map((text) => text.slice(0, 9));
  if (issn) item.ISSN = issn;
  const doi = [...values('LID'), ...values('AID')].find((text) => / \[doi\]$/.test(text));
  if (doi) item.DOI = doi.replace(/ \[doi\]$/, '');
  const [date] = values('DP');
  if (date) item.issued = { raw: date };
  for (const name of ['CN', 'FED', 'ED', 'IS', 'LID', 'AID', 'DP', 'PT']) used.add(name);
  const left = new Set(tags.flatMap(({ tag, value }) => (used.has(tag) || !value ? [] : [tag])));
  return { line: tags[0]?.line ?? 1, item, left: [...left], notes: [] };
}

/** Persons by their full name where it is given, and bodies, in the order of the record. */
function readAuthors(tags: readonly TaggedLine[]): CslName[] {
  const hasFull = tags.some(({ tag }) => tag === 'FAU');
  return tags.flatMap(({ tag, value }): CslName[] => {
    if (tag === 'CN' && value) return [{ literal: value }];
    return tag === (hasFull ? 'FAU' : 'AU') && value ? [readPerson(value)] : [];
  });
}

/** `West, Michael A`, or `West MA` where no full name is given. */
function readPerson(value: string): CslName {
  const [family = '', names = ''] = value.includes(',')
    ? value.split(/,\s*/)
    : splitInitials(value);
  const [, given = names, suffix] =
    /^(.+?),? ((?:Jr|Sr)\.?|II|III|IV|2nd|3rd|4th)$/.exec(names) ?? [];
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

function splitInitials(value: string): string[] {
  const [, family, initials] = /^(.+?)\s+(\p{Lu}{1,4})$/u.exec(value) ?? [];
  return family && initials ? [family, initials] : [value];
}

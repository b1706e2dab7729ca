import { isOrganisation, type Name } from '../model/name.ts';
import type { Framework } from '../model/framework.ts';
import type { Reference } from '../model/reference.ts';
import type { Settings } from '../model/settings.ts';
import { link, meta, type HeadTag } from './head-tag.ts';

/** Zotero's item types by CSL type, for its `z:itemType`. */
const itemTypes: Record<Reference['type'], string> = {
  report: 'report',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  book: 'book',
  chapter: 'bookSection',
  'paper-conference': 'conferencePaper',
  thesis: 'thesis',
  legislation: 'statute',
  webpage: 'webpage',
  'post-weblog': 'blogPost',
};

/** The namespace of Zotero's own tags. */
const zotero = 'http://www.zotero.org/namespaces/export#';

/**
 * A work as Highwire Press tags, which Google Scholar, Mendeley and Zotero read, with Zotero's own (`z:`) for what they
 * cannot say. Dates are `YYYY/MM/DD` as far as they are known.
 */
export function describeForReaders(reference: Reference, topics: readonly string[]): HeadTag[] {
  const { type, title, authors, editors, issued, publisher, place, doi, pmid, issn } = reference;
  const { container, volume, issue, page, number, genre, language, pdf, isbn, url } = reference;
  const [first, last] = page?.split(/\s*[-–]\s*/u) ?? [];
  const isReport = type === 'report';
  const isPart = type === 'chapter' || type === 'paper-conference';
  return [
    ...meta('citation_title', title),
    ...authors.flatMap((name) => meta('citation_author', formatName(name))),
    ...editors.flatMap((name) => meta('citation_editor', formatName(name))),
    ...meta('citation_publication_date', issued?.replaceAll('-', '/')),
    ...(type.startsWith('article') ? meta('citation_journal_title', container) : []),
    ...(type === 'chapter' ? meta('citation_inbook_title', container) : []),
    ...(type === 'paper-conference' ? meta('citation_conference_title', container) : []),
    ...meta('citation_volume', volume),
    ...meta('citation_issue', issue),
    ...meta('citation_firstpage', first),
    ...meta('citation_lastpage', last),
    ...meta('citation_doi', doi),
    ...meta('citation_pmid', pmid),
    ...meta('citation_issn', issn),
    // A report has no ISBN in Zotero, and one would make it a book.
    ...(isPart || type === 'book' ? meta('citation_isbn', isbn) : []),
    ...(isReport
      ? [
          ...meta('citation_technical_report_institution', publisher),
          ...meta('citation_technical_report_number', number),
          ...meta('z:reportType', genre),
        ]
      : meta('citation_publisher', publisher)),
    ...meta('citation_language', language),
    ...meta('citation_pdf_url', pdf),
    // Where the work itself is; Zotero would take this page's address.
    ...meta('citation_abstract_html_url', url),
    ...topics.flatMap((topic) => meta('citation_keywords', topic)),
    link('schema.z', { href: zotero }),
    ...meta('z:itemType', itemTypes[type]),
    ...meta('z:place', place),
  ];
}

/** A framework's page as a web page of this site, of the day on which it was checked. */
export function describePage({ name, checked }: Framework, { name: site }: Settings): HeadTag[] {
  return [
    ...meta('citation_title', name),
    ...meta('citation_author', formatName({ organisation: site })),
    ...meta('citation_publication_date', checked.on.replaceAll('-', '/')),
    link('schema.z', { href: zotero }),
    ...meta('z:itemType', itemTypes.webpage),
  ];
}

/** Works that a page rests on, each in one tag: author, title, date, DOI. */
export function describeSources(references: readonly Reference[]): HeadTag[] {
  return references.flatMap(({ title, authors, issued, container, doi }) => {
    const parts = [
      ['citation_title', title],
      ...authors.map((name) => ['citation_author', formatName(name)]),
      ['citation_publication_date', issued?.replaceAll('-', '/')],
      ['citation_journal_title', container],
      ['citation_doi', doi],
    ];
    const known = parts.filter(([, value]) => value !== undefined);
    return meta('citation_reference', known.map(([key, value]) => `${key}=${value}`).join('; '));
  });
}

/** The last comma keeps a body's name whole where Zotero would take its last word for a family name. */
function formatName(name: Name): string {
  if (isOrganisation(name)) return `${name.organisation},`;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** True where tags cannot carry a name: one of a body with a comma inside, which Zotero would split. */
export function isMangledByTags({ authors, editors }: Reference): boolean {
  return [...authors, ...editors].some(
    (name) => isOrganisation(name) && name.organisation.includes(','),
  );
}

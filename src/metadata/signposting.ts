import { exportFormats } from '../citations/export-formats.ts';
import type { Reference } from '../model/reference.ts';
import type { Settings } from '../model/settings.ts';
import { addresses, type Absolute } from '../site.ts';
import { link, type HeadTag } from './head-tag.ts';

const schemaTypes: Record<Reference['type'], string> = {
  report: 'Report',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  'paper-conference': 'ScholarlyArticle',
  thesis: 'Thesis',
  legislation: 'Legislation',
  webpage: 'WebPage',
  'post-weblog': 'BlogPosting',
};

/** The works of a page in every format, as `describedby` links (FAIR Signposting). `path` is the page's below the base. */
export function signpostDownloads(path: string, absolute: Absolute): HeadTag[] {
  return exportFormats.map(({ ending, mediaType }) =>
    link('describedby', {
      type: mediaType.split(';')[0] ?? mediaType,
      href: absolute(addresses.download(path, ending)),
    }),
  );
}

/** FAIR Signposting of a work's page: how to cite it, what it is, its licence, its collection, and its record. */
export function signpostWork(
  reference: Reference,
  settings: Settings,
  absolute: Absolute,
): HeadTag[] {
  return [
    link('cite-as', { href: absolute(addresses.reference(reference.id)) }),
    link('type', { href: `https://schema.org/${schemaTypes[reference.type]}` }),
    link('license', { href: settings.licences.records.url }),
    link('collection', { href: absolute(addresses.references()) }),
    ...signpostDownloads(`references/${reference.id}`, absolute),
  ];
}

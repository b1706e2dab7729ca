import { exportFormats } from '../citations/export-formats.ts';
import type { Reference } from '../model/reference.ts';
import type { Settings } from '../model/settings.ts';
import { addresses, type Absolute } from '../site.ts';
import { link, type HeadTag } from './head-tag.ts';

/**
 * The works of a page in every format: of one work what describes it (FAIR Signposting), of several another form of the
 * page. `path` is the page's below the base.
 */
export function signpostDownloads(
  path: string,
  absolute: Absolute,
  relation: 'describedby' | 'alternate' = 'alternate',
): HeadTag[] {
  return exportFormats.map(({ ending, mediaType }) =>
    link(relation, {
      type: mediaType.split(';')[0] ?? mediaType,
      href: absolute(addresses.download(path, ending)),
    }),
  );
}

/** FAIR Signposting of a page about a work, which is not the work: its address, licence, collection and record. */
export function signpostWork(
  reference: Reference,
  settings: Settings,
  absolute: Absolute,
): HeadTag[] {
  return [
    link('cite-as', { href: absolute(addresses.reference(reference.id)) }),
    link('type', { href: 'https://schema.org/AboutPage' }),
    link('license', { href: settings.licences.records.url }),
    link('collection', { href: absolute(addresses.references()) }),
    ...signpostDownloads(`references/${reference.id}`, absolute, 'describedby'),
  ];
}

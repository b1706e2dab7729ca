import { createRequire } from 'node:module';
import type { CslItem } from './csl.ts';

const require = createRequire(import.meta.url);
const shipped = require('@citation-js/plugin-csl/lib/styles.json') as Record<
  'apa' | 'vancouver' | 'harvard1',
  string
>;

/** A style file of the Citation Style Language, as XML or as its JSON. */
type StyleSource = string | object;

/** A work as a style's file takes it: CSL knows more types than records have. */
export type PreparedItem = Omit<CslItem, 'type'> & { type: CslItem['type'] | 'document' };

/** The site that a post stands on is named as its blog, where no blog is recorded. */
function nameBlog(item: CslItem): CslItem {
  const { publisher, ...rest } = item;
  if (item.type !== 'post-weblog' || item['container-title'] || !publisher) return item;
  return { ...rest, 'container-title': publisher };
}

/** APA names a body once where it is author and publisher. */
function nameBodyOnce(item: CslItem): CslItem {
  const { publisher, ...rest } = item;
  const [author, ...others] = item.author ?? [];
  return others.length === 0 && author?.literal === publisher ? rest : item;
}

/** Chicago treats a report as a book; its file does not, and gives a page of a year alone that year twice. */
function treatAsBook(item: CslItem): PreparedItem {
  if (item.type === 'report') {
    const kind = [item.genre, item.number].filter(Boolean).join(' ');
    return { ...item, type: 'book', ...(kind && { genre: kind }) };
  }
  const isYearAlone = item.issued?.['date-parts'][0]?.length === 1;
  return item.type === 'webpage' && isYearAlone ? { ...item, type: 'document' } : item;
}

/**
 * The styles that citations are offered in, the first as the default. A further style is one line here, with its file from a
 * package. The files are by the Citation Style Language project, under CC BY-SA 3.0.
 */
export const citationStyles = [
  {
    id: 'harvard',
    label: 'Harvard',
    name: 'Cite Them Right, 12th edition',
    etAl: ' <i>et al.</i>',
    source: shipped.harvard1,
    prepare: nameBlog,
  },
  {
    id: 'apa',
    label: 'APA',
    name: 'APA, 7th edition',
    etAl: ', et al.',
    source: shipped.apa,
    prepare: (item) => nameBodyOnce(nameBlog(item)),
  },
  {
    id: 'vancouver',
    label: 'Vancouver',
    name: 'NLM, Citing Medicine',
    etAl: ', et al.',
    source: shipped.vancouver,
    prepare: nameBlog,
  },
  {
    id: 'chicago',
    label: 'Chicago',
    name: 'Chicago, 17th edition, author and date',
    etAl: ', et al.',
    source: require('style-chicago') as object,
    prepare: treatAsBook,
  },
] as const satisfies readonly {
  id: string;
  label: string;
  name: string;
  /** How "and others" follows the last author who is known. */
  etAl: string;
  source: StyleSource;
  /** Brings a work into the shape that the style's file handles as its guide asks. */
  prepare: (item: CslItem) => PreparedItem;
}[];

export type CitationStyle = (typeof citationStyles)[number];

/** Words and dates in British English; what it lacks comes in American English. */
export const locales: Record<string, object | string> = {
  'en-GB': require('locale-en-gb') as object,
  'en-US': (require('@citation-js/plugin-csl/lib/locales.json') as Record<string, string>)[
    'en-US'
  ] as string,
};

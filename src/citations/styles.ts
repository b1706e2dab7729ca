import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const shipped = require('@citation-js/plugin-csl/lib/styles.json') as Record<
  'apa' | 'vancouver' | 'harvard1',
  string
>;

/** A style file of the Citation Style Language, as XML or as its JSON. */
type StyleSource = string | object;

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
  },
  { id: 'apa', label: 'APA', name: 'APA, 7th edition', etAl: ', et al.', source: shipped.apa },
  {
    id: 'vancouver',
    label: 'Vancouver',
    name: 'NLM, Citing Medicine',
    etAl: ', et al.',
    source: shipped.vancouver,
  },
  {
    id: 'chicago',
    label: 'Chicago',
    name: 'Chicago, 17th edition, author and date',
    etAl: ', et al.',
    source: require('style-chicago') as object,
  },
] as const satisfies readonly {
  id: string;
  label: string;
  name: string;
  /** How "and others" follows the last author who is known. */
  etAl: string;
  source: StyleSource;
}[];

export type CitationStyle = (typeof citationStyles)[number];

/** Words and dates in British English; what it lacks comes in American English. */
export const locales: Record<string, object | string> = {
  'en-GB': require('locale-en-gb') as object,
  'en-US': (require('@citation-js/plugin-csl/lib/locales.json') as Record<string, string>)[
    'en-US'
  ] as string,
};

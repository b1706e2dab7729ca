import CSL from 'citeproc';
import type { CslItem, CslName } from './csl.ts';
import { citationStyles, locales, type CitationStyle } from './styles.ts';

/** One work in one style: `html` has no markup but `<i>`, `<b>`, `<sup>`, `<sub>` and spans of small capitals. */
export interface Citation {
  style: CitationStyle['id'];
  html: string;
}

// A letter of the private use area: no name holds it, and no style changes it.
const others: CslName = { literal: '\uE000' };

/** The item as a processor takes it: CSL has no word for "and others", so one more author stands for them. */
let current: object | undefined;
const engines = new Map<string, InstanceType<typeof CSL.Engine>>();

/** Formats one work in one style by the rules of its CSL file, in British English. */
export function formatCitation(item: CslItem, style: CitationStyle): Citation {
  const engine = engines.get(style.id) ?? openEngine(style);
  const { custom, ...plain } = style.prepare(item);
  current = custom?.moreAuthors ? { ...plain, author: [...(item.author ?? []), others] } : plain;
  // Each item by itself, under one id: a list of them would be told apart by letters after the year.
  engine.updateItems([]);
  engine.updateItems([item.id]);
  const [, entries] = engine.makeBibliography() || [undefined, []];
  const [entry] = entries;
  if (entry === undefined) throw new Error(`"${item.id}" has no citation in ${style.name}`);
  return { style: style.id, html: dropAccess(sayOthers(unwrap(entry), style)) };
}

function openEngine(style: CitationStyle): InstanceType<typeof CSL.Engine> {
  const engine = new CSL.Engine(
    {
      retrieveLocale: (language) => locales[language] ?? locales['en-US'] ?? {},
      retrieveItem: () => current ?? {},
    },
    style.source,
    'en-GB',
    true,
  );
  // Citations in a text and the order of a list are not asked for here, and took most of the time.
  engine.citation.tokens = [];
  engine.bibliography_sort.tokens = [];
  engines.set(style.id, engine);
  return engine;
}

/** The entry without its boxes and without the number of a numbered style. */
function unwrap(entry: string): string {
  return entry
    .replace(/<div class="csl-left-margin">.*?<\/div>/su, '')
    .replaceAll(/<\/?div[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Where a style has named the author who stands for the others, `et al.` does. */
function sayOthers(html: string, { etAl }: CitationStyle): string {
  return html.replace(/(?:,? (?:&#38;|&|and)|,) \uE000\.?/u, etAl);
}

/** Where a style says on which day a page was read, there is no such day to name. */
const dropAccess = (html: string): string => html.replace(/ Retrieved (?=https?:)/, ' ');

/** A work in every style, in their order. */
export function formatCitations(item: CslItem): Citation[] {
  return citationStyles.map((style) => formatCitation(item, style));
}

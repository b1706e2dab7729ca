import { isOrganisation, isPerson, type Name } from '../model/name.ts';
import { creators, type Reference } from '../model/reference.ts';

type Pairs = [key: string, value: string | number | undefined][];

/** Genres of the book format by type of work; journal articles have a format of their own. */
const genres: Partial<Record<Reference['type'], string>> = {
  report: 'report',
  book: 'book',
  chapter: 'bookitem',
  'paper-conference': 'proceeding',
};

const isArticle = ({ type }: Reference): boolean => type.startsWith('article-');

/**
 * A work as an OpenURL 1.0 ContextObject in key/encoded-value form (ANSI/NISO Z39.88-2004), which a library's resolver
 * reads: the query alone, without the resolver's address. Journal articles follow `mtx:journal`, everything else
 * `mtx:book`.
 */
export function toContextObject(reference: Reference): URLSearchParams {
  const { doi, pmid, isbn } = reference;
  const pairs: Pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${isArticle(reference) ? 'journal' : 'book'}`],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft_id', pmid && `info:pmid/${pmid}`],
    ['rft_id', isbn && `urn:ISBN:${isbn}`],
    ...(isArticle(reference) ? articlePairs(reference) : bookPairs(reference)),
    ['rft.date', reference.issued],
    ...creatorPairs(creators(reference)),
  ];
  return new URLSearchParams(
    pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
}

function articlePairs({ title, container, volume, issue, page, issn }: Reference): Pairs {
  return [
    ['rft.genre', 'article'],
    ['rft.atitle', title],
    ['rft.jtitle', container],
    ['rft.volume', volume],
    ['rft.issue', issue],
    ['rft.pages', page],
    ['rft.issn', issn],
  ];
}

function bookPairs(reference: Reference): Pairs {
  const { type, title, container, page, publisher, place, edition, isbn, pages, series } =
    reference;
  const isPart = container !== undefined && (type === 'chapter' || type === 'paper-conference');
  return [
    ['rft.genre', genres[type] ?? 'document'],
    ...(isPart
      ? ([
          ['rft.atitle', title],
          ['rft.btitle', container],
          ['rft.pages', page],
        ] satisfies Pairs)
      : ([['rft.btitle', title]] satisfies Pairs)),
    ['rft.pub', publisher],
    ['rft.place', place],
    ['rft.edition', edition],
    ['rft.series', series],
    ['rft.isbn', isbn],
    ['rft.tpages', pages],
  ];
}

/** The first person in parts, further ones whole, bodies by name. */
function creatorPairs(names: readonly Name[]): Pairs {
  const [first, ...rest] = names.filter(isPerson);
  return [
    ['rft.aulast', first?.family],
    ['rft.aufirst', first?.given],
    ...rest.map(({ family, given }): Pairs[number] => [
      'rft.au',
      [family, given].filter(Boolean).join(', '),
    ]),
    ...names
      .filter(isOrganisation)
      .map(({ organisation }): Pairs[number] => ['rft.aucorp', organisation]),
  ];
}

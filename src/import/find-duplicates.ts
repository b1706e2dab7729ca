import { toId } from '../model/id.ts';
import { shortName } from '../model/name.ts';
import { creators, splitTitle, yearOfReference, type Reference } from '../model/reference.ts';

type Work = Omit<Reference, 'id' | 'body'>;

/** Why two records are taken for one work. */
export interface Duplicate {
  id: string;
  why: string;
}

/** Finds works that a library has already: by DOI, by ISBN, or by title, year and first author. Each look-up takes one step. */
export class DuplicateFinder {
  readonly #byKey = new Map<string, string>();
  readonly #byMainTitle = new Map<string, string>();
  readonly #dois = new Map<string, string>();

  add(id: string, work: Work): void {
    for (const { key } of keysOf(work)) if (!this.#byKey.has(key)) this.#byKey.set(key, id);
    const main = mainKey(work);
    if (!this.#byMainTitle.has(main)) this.#byMainTitle.set(main, id);
    if (work.doi) this.#dois.set(id, work.doi.toLowerCase());
  }

  find(work: Work): Duplicate | undefined {
    for (const { key, why, isDoi } of keysOf(work)) {
      const id = this.#byKey.get(key);
      if (id === undefined) continue;
      const doi = this.#dois.get(id);
      // Two works of one title, year and author that have DOIs of their own are two works.
      if (!isDoi && work.doi && doi && doi !== work.doi.toLowerCase()) continue;
      return { id, why };
    }
    return undefined;
  }

  /** Also works that differ after the colon of their title: for a curator to judge. */
  findLikely(work: Work): Duplicate | undefined {
    const id = this.#byMainTitle.get(mainKey(work));
    return (
      this.find(work) ??
      (id === undefined ? undefined : { id, why: 'a like title, and its year and author' })
    );
  }
}

const mainKey = (work: Work): string => textKey({ ...work, title: splitTitle(work.title).main });

function keysOf(work: Work): { key: string; why: string; isDoi?: boolean }[] {
  const { doi, isbn, type } = work;
  return [
    ...(doi ? [{ key: `doi ${doi.toLowerCase()}`, why: `the DOI ${doi}`, isDoi: true }] : []),
    // Chapters and papers share the ISBN of what holds them.
    ...(isbn && type !== 'chapter' && type !== 'paper-conference'
      ? [{ key: `isbn ${toIsbn13(isbn)}`, why: `the ISBN ${isbn}` }]
      : []),
    {
      key: textKey(work),
      why: 'its title, year and author',
    },
  ];
}

/** Title, year and first author, each without regard to how it is written. */
function textKey(work: Work): string {
  const [first] = creators(work as Reference);
  const year = yearOfReference(work as Reference) ?? '';
  return `text ${spell(work.title)} ${year} ${first ? spell(shortName(first)) : ''}`;
}

/** A text without regard to case, accents and signs; as it is where it has no Latin letter. */
const spell = (text: string): string => toId(text) || text.normalize('NFKC').toLowerCase();

/** An ISBN's core: 10 and 13 digits of one book are the same. */
function toIsbn13(isbn: string): string {
  const digits = isbn.replaceAll(/[\s-]/g, '');
  return digits.length === 13 ? digits.slice(3, 12) : digits.slice(0, 9);
}

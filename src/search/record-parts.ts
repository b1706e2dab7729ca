import type { Author } from '../model/author.ts';
import { certaintyWords, type Checked } from '../model/checked.ts';
import type { Library } from '../model/library.ts';
import { indexName, isPerson, type Name } from '../model/name.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Reference } from '../model/reference.ts';
import { kinds, toIndexValue, type FacetValue, type Kind } from './facets.ts';
import { everyEntry, fieldToken, idToken, nameToken, type TokenField } from './field-tokens.ts';
import type { SearchRecord } from './search-record.ts';
import type { Expand } from './synonyms.ts';
import { splitWords } from './words.ts';

export const yearFilter = (year: number | undefined) =>
  year === undefined ? {} : { year: [String(year)] };
export const kindValue = (id: Kind): string => toIndexValue({ id, label: kinds[id] });
export const organisationValue = ({ id, name, shortName }: Organisation): string =>
  toIndexValue({ id, label: shortName === undefined ? name : `${name} (${shortName})` });
export const statusValue = ({ checked }: { checked: Checked }): string =>
  toIndexValue({ id: checked.status, label: certaintyWords[checked.status].label });
export const authorValue = ({ id, name }: Author): string =>
  toIndexValue({ id, label: indexName(name) });

export function authorsOf(library: Library, { authors, editors }: Reference): Author[] {
  return [...new Set([...authors, ...editors].map((name) => library.authorOf(name)))];
}

export function topicsOf(library: Library, { topics }: { topics: string[] }): FacetValue[] {
  return topics.map((id) => ({ id, label: library.topic(id).name }));
}

export const sortKeys = (
  year: number | undefined,
  author: string,
  title: string,
): SearchRecord['sort'] => ({
  year,
  author,
  title,
});

/** A record's folded words, those of its fields a second time as words of the field. */
export function toContent(
  expand: Expand,
  fields: {
    title: string[];
    author?: string[];
    initials?: readonly Name[];
    ids?: (string | undefined)[];
    text?: (string | undefined)[];
    /** What it is called, in full and short. */
    names?: (string | undefined)[];
  },
): string {
  const { title, author = [], initials = [], ids = [], text = [], names = [] } = fields;
  const inField = (field: TokenField, parts: string[]) =>
    [...new Set(expand(parts.join(' ')))].map((word) => fieldToken(field, word));
  // `West M` as one word of an author.
  const shortened = initials.filter(isPerson).flatMap(({ family, given = '' }) =>
    splitWords(given)
      .slice(0, 1)
      .flatMap((first) => splitWords(family).map((word) => fieldToken('author', word + first[0]))),
  );
  return [
    ...expand([...title, ...author, ...text].filter(Boolean).join(' ')),
    ...inField('title', title),
    ...inField('author', author),
    ...shortened,
    ...ids.filter((id) => id !== undefined).map(idToken),
    ...names.filter((name) => name !== undefined).map(nameToken),
    everyEntry,
  ].join(' ');
}

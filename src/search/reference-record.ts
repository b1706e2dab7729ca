import type { Library } from '../model/library.ts';
import {
  displayName,
  indexName,
  isOrganisation,
  isPerson,
  shortName,
  type Name,
} from '../model/name.ts';
import type { Organisation } from '../model/organisation.ts';
import {
  accessWords,
  referenceTypes,
  yearOfReference,
  type Reference,
} from '../model/reference.ts';
import { firstSentence, toPlainText } from '../model/text.ts';
import { referenceLine, spineLetters, typeWord, yearWord } from '../model/wording.ts';
import { addresses } from '../site.ts';
import { toIndexValue } from './facets.ts';
import { idToken } from './field-tokens.ts';
import {
  authorsOf,
  authorValue,
  kindValue,
  organisationValue,
  sortKeys,
  statusValue,
  toContent,
  topicsOf,
  yearFilter,
} from './record-parts.ts';
import type { SearchRecord } from './search-record.ts';
import type { Expand } from './synonyms.ts';

/** A work as the index takes it. */
export function referenceRecord(
  library: Library,
  reference: Reference,
  expand: Expand,
): SearchRecord {
  const authors = authorsOf(library, reference);
  const names = [...reference.authors, ...reference.editors];
  const spine = referenceTypes[reference.type].spine;
  const body = toPlainText(reference.body);
  // What stands in `meta` is searched there and need not be indexed twice.
  const first = firstSentence(body);
  return {
    url: addresses.reference(reference.id),
    content: toContent(expand, {
      title: [reference.title],
      author: names.map(displayName),
      initials: names,
      ids: [reference.doi, reference.isbn],
      text: [
        yearWord(reference),
        typeWord(reference),
        reference.publisher,
        reference.container,
        reference.number,
        ...topicsOf(library, reference).map(({ label }) => label),
        body.slice(first.length),
      ],
    }),
    meta: {
      title: reference.title,
      line: referenceLine(reference),
      text: first,
      side: typeWord(reference),
      spine,
      letters: spineLetters(reference),
      year: String(yearOfReference(reference) ?? 'n.d.'),
      by: names.map(shortName).join(' | '),
      ...(reference.access !== 'unknown' && { access: accessWords[reference.access] }),
      ids: [reference.doi, reference.isbn]
        .filter((id) => id !== undefined)
        .map(idToken)
        .join(' '),
    },
    filters: {
      kind: [kindValue(spine === 'chapter' ? 'book' : spine)],
      author: authors.map(authorValue),
      topic: topicsOf(library, reference).map(toIndexValue),
      organisation: bodiesOf(library, reference).map(organisationValue),
      ...(reference.access !== 'unknown' && {
        access: [toIndexValue({ id: reference.access, label: accessWords[reference.access] })],
      }),
      status: [statusValue(reference)],
      ...yearFilter(yearOfReference(reference)),
    },
    sort: sortKeys(yearOfReference(reference), indexNameOf(names), reference.title),
    people: names.filter(isPerson),
  };
}

/** The bodies that signed or published a work, as far as the library lists them. */
function bodiesOf(library: Library, { authors, editors, publisher }: Reference): Organisation[] {
  const names = [...authors, ...editors]
    .filter(isOrganisation)
    .map(({ organisation }) => organisation);
  const bodies = [...names, publisher ?? ''].map((name) => library.organisationNamed(name));
  return [...new Set(bodies.filter((body) => body !== undefined))];
}

const indexNameOf = ([first]: readonly Name[]): string => (first ? indexName(first) : '');

import type { Author } from '../model/author.ts';
import { groupTitle, yearOfFramework, type Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import type { ReadingList } from '../model/list.ts';
import { toLatin } from '../model/latin.ts';
import { displayName, indexName } from '../model/name.ts';
import { referenceTypes, yearOfReference, type Reference } from '../model/reference.ts';
import { countOf, firstSentence, toPlainText } from '../model/text.ts';
import {
  componentsLine,
  ownerLine,
  referenceLine,
  spineLetters,
  typeWord,
  yearWord,
} from '../model/wording.ts';
import { addresses } from '../site.ts';
import { dropApostrophes } from './words.ts';
import { kinds, toIndexValue, type FacetName, type FacetValue, type Kind } from './facets.ts';

/** What a result shows; short keys, since each result is fetched on its own. */
export interface ResultMeta extends Record<string, string> {
  title: string;
  /** The line under the title. */
  line: string;
  /** The word at the right: `Report`. */
  side: string;
}

/** One entry as the index takes it. */
export interface SearchRecord {
  url: string;
  content: string;
  meta: ResultMeta;
  filters: Partial<Record<FacetName | 'year', string[]>>;
}

/** Every framework, reference, list and author of a library, with all words by which it may be sought. */
export function toSearchRecords(library: Library): SearchRecord[] {
  return [
    ...library.frameworks.map((framework) => frameworkRecord(library, framework)),
    ...library.references.map((reference) => referenceRecord(library, reference)),
    ...library.lists.map((list) => listRecord(library, list)),
    ...library.authors.map((author) => authorRecord(author)),
  ];
}

function frameworkRecord(library: Library, framework: Framework): SearchRecord {
  const owner = library.organisation(framework.owner);
  const defining = framework.sources
    .filter(({ role }) => role === 'defines')
    .map(({ reference }) => library.reference(reference));
  // Each once: the index would count a framework twice for an author of two works.
  const creators = [...new Set(defining.flatMap((reference) => authorsOf(library, reference)))];
  const components = framework.components.flatMap((group) => [
    groupTitle(group),
    ...group.items.flatMap(({ name, summary, elements }) => [
      name,
      summary,
      ...elements.map((element) => element.name),
    ]),
  ]);
  return {
    url: addresses.framework(framework.id),
    content: toContent([
      framework.name,
      framework.shortName,
      ...framework.acronyms,
      ...components,
      owner.name,
      ...creators.map(({ name }) => displayName(name)),
      ...topicsOf(library, framework).map(({ label }) => label),
      framework.setting,
      framework.audience,
      framework.development,
    ]),
    meta: {
      title: framework.name,
      line: [ownerLine(framework, owner), componentsLine(framework)].filter(Boolean).join('. '),
      text: framework.inBrief,
      side: kinds.framework,
      emblem: framework.id,
      // What its components are called is a name of the framework too.
      names: [...framework.acronyms, ...framework.components.map(groupTitle)].join('. '),
    },
    filters: {
      kind: [kindValue('framework')],
      author: creators.map(authorValue),
      topic: topicsOf(library, framework).map(toIndexValue),
      ...yearFilter(yearOfFramework(framework)),
    },
  };
}

function referenceRecord(library: Library, reference: Reference): SearchRecord {
  const authors = authorsOf(library, reference);
  const spine = referenceTypes[reference.type].spine;
  const body = toPlainText(reference.body);
  // What stands in `meta` is searched there and need not be indexed twice.
  const first = firstSentence(body);
  return {
    url: addresses.reference(reference.id),
    content: toContent([
      reference.title,
      ...[...reference.authors, ...reference.editors].map(displayName),
      yearWord(reference),
      typeWord(reference),
      reference.publisher,
      reference.container,
      reference.doi,
      reference.isbn,
      reference.number,
      ...topicsOf(library, reference).map(({ label }) => label),
      body.slice(first.length),
    ]),
    meta: {
      title: reference.title,
      line: referenceLine(reference),
      text: first,
      side: typeWord(reference),
      spine,
      letters: spineLetters(reference),
      year: String(yearOfReference(reference) ?? 'n.d.'),
    },
    filters: {
      kind: [kindValue(spine === 'chapter' ? 'book' : spine)],
      author: authors.map(authorValue),
      topic: topicsOf(library, reference).map(toIndexValue),
      ...yearFilter(yearOfReference(reference)),
    },
  };
}

function listRecord(library: Library, list: ReadingList): SearchRecord {
  const works = list.cited.map((id) => library.reference(id).title);
  return {
    url: addresses.list(list.id),
    content: toContent([list.title, list.summary, ...works]),
    meta: {
      title: list.title,
      line: countOf(works.length, 'work'),
      text: list.summary,
      side: kinds.list,
    },
    filters: { kind: [kindValue('list')] },
  };
}

function authorRecord(author: Author): SearchRecord {
  return {
    url: addresses.author(author.id),
    content: toContent([author.name, ...author.also].map(displayName)),
    meta: {
      title: indexName(author.name),
      line: `${countOf(author.works.length, 'work')} in this library`,
      side: kinds.author,
    },
    filters: { kind: [kindValue('author')], author: [authorValue(author)] },
  };
}

const yearFilter = (year: number | undefined) =>
  year === undefined ? {} : { year: [String(year)] };
const kindValue = (id: Kind): string => toIndexValue({ id, label: kinds[id] });
const authorValue = ({ id, name }: Author): string => toIndexValue({ id, label: indexName(name) });

function authorsOf(library: Library, { authors, editors }: Reference): Author[] {
  return [...new Set([...authors, ...editors].map((name) => library.authorOf(name)))];
}

function topicsOf(library: Library, { topics }: { topics: string[] }): FacetValue[] {
  return topics.map((id) => ({ id, label: library.topic(id).name }));
}

/** Words to index; where letters do not decompose (`Ø`), their Latin spelling stands beside them. */
function toContent(parts: readonly (string | undefined)[]): string {
  const text = dropApostrophes(
    parts.filter((part) => part !== undefined && part !== '').join('. '),
  );
  const latin = toLatin(text);
  return latin === text.normalize('NFD').replaceAll(/\p{M}/gu, '') ? text : `${text} ${latin}`;
}

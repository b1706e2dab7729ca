import type { Author } from '../model/author.ts';
import { certaintyWords, type Checked } from '../model/checked.ts';
import { groupTitle, yearOfFramework, type Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import type { ReadingList } from '../model/list.ts';
import {
  displayName,
  indexName,
  isOrganisation,
  isPerson,
  shortName,
  type Name,
  type PersonName,
} from '../model/name.ts';
import type { Organisation } from '../model/organisation.ts';
import {
  accessWords,
  referenceTypes,
  yearOfReference,
  type Reference,
} from '../model/reference.ts';
import type { OrganisationShelf, TopicShelf } from '../model/shelves.ts';
import type { Synonyms } from '../model/synonyms.ts';
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
import { kinds, toIndexValue, type FacetName, type FacetValue, type Kind } from './facets.ts';
import { everyEntry, fieldToken, idToken, nameToken, type TokenField } from './field-tokens.ts';
import { createExpand, type Expand } from './synonyms.ts';
import { splitWords } from './words.ts';

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
  /** Folded words, and words of fields (`fieldToken`). */
  content: string;
  meta: ResultMeta;
  filters: Partial<Record<FacetName | 'year', string[]>>;
  /** What it is sorted by; without a year it comes last. */
  sort: { year: number | undefined; author: string; title: string };
  /** Names of the persons among its authors, for the vocabulary. */
  people: PersonName[];
}

/** Every framework, reference, list and author of a library, with all words by which it may be sought. */
export function toSearchRecords(
  library: Library,
  synonyms: readonly Synonyms[] = [],
): SearchRecord[] {
  const bodies = library.organisations.map(({ name, shortName, also }) => [
    name,
    ...(shortName === undefined ? [] : [shortName]),
    ...also,
  ]);
  const expand = createExpand([...synonyms, ...bodies.filter(({ length }) => length > 1)]);
  return [
    ...library.frameworks.map((framework) => frameworkRecord(library, framework, expand)),
    ...library.references.map((reference) => referenceRecord(library, reference, expand)),
    ...library.lists.map((list) => listRecord(library, list, expand)),
    ...library.authors.map((author) => authorRecord(author, expand)),
    ...library.organisationShelves.map((shelf) => organisationRecord(shelf, expand)),
    ...library.topicShelves.map((shelf) => topicRecord(shelf, expand)),
  ];
}

function frameworkRecord(library: Library, framework: Framework, expand: Expand): SearchRecord {
  const owner = library.organisation(framework.owner);
  const defining = framework.sources
    .filter(({ role }) => role === 'defines')
    .map(({ reference }) => library.reference(reference));
  // Each once: the index would count a framework twice for an author of two works.
  const creators = [...new Set(defining.flatMap((reference) => authorsOf(library, reference)))];
  const names = [
    framework.name,
    ...(framework.shortName === undefined ? [] : [framework.shortName]),
    ...framework.acronyms,
  ];
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
    content: toContent(expand, {
      title: names,
      names,
      author: [owner.name, ...creators.map(({ name }) => displayName(name))],
      initials: creators.map(({ name }) => name),
      text: [
        ...components,
        ...topicsOf(library, framework).map(({ label }) => label),
        framework.setting,
        framework.audience,
        framework.development,
        String(yearOfFramework(framework) ?? ''),
      ],
    }),
    meta: {
      title: framework.name,
      line: [ownerLine(framework, owner), componentsLine(framework)].filter(Boolean).join('. '),
      text: framework.inBrief,
      side: kinds.framework,
      emblem: framework.id,
      status: framework.status.value,
      names: names.slice(1).join(' | '),
      // What its components are called is a name of the framework too.
      parts: framework.components.map(groupTitle).join('. '),
    },
    filters: {
      kind: [kindValue('framework')],
      author: creators.map(authorValue),
      topic: topicsOf(library, framework).map(toIndexValue),
      organisation: [framework.owner, ...framework.partners].map((id) =>
        organisationValue(library.organisation(id)),
      ),
      status: [statusValue(framework)],
      ...yearFilter(yearOfFramework(framework)),
    },
    sort: sortKeys(yearOfFramework(framework), owner.name, framework.name),
    people: creators.map(({ name }) => name).filter(isPerson),
  };
}

function referenceRecord(library: Library, reference: Reference, expand: Expand): SearchRecord {
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

function listRecord(library: Library, list: ReadingList, expand: Expand): SearchRecord {
  const works = list.cited.map((id) => library.reference(id).title);
  return {
    url: addresses.list(list.id),
    content: toContent(expand, { title: [list.title], text: works }),
    meta: {
      title: list.title,
      line: countOf(works.length, 'work'),
      text: list.summary,
      side: kinds.list,
    },
    filters: { kind: [kindValue('list')] },
    sort: sortKeys(undefined, '', list.title),
    people: [],
  };
}

function authorRecord(author: Author, expand: Expand): SearchRecord {
  const names = [author.name, ...author.also];
  return {
    url: addresses.author(author.id),
    content: toContent(expand, {
      title: [],
      author: names.map(displayName),
      initials: names,
    }),
    meta: {
      title: indexName(author.name),
      line: `${countOf(author.works.length, 'work')} in this library`,
      side: kinds.author,
    },
    filters: { kind: [kindValue('author')], author: [authorValue(author)] },
    sort: sortKeys(undefined, indexName(author.name), indexName(author.name)),
    people: names.filter(isPerson),
  };
}

function organisationRecord(
  { organisation, frameworks, references }: OrganisationShelf,
  expand: Expand,
): SearchRecord {
  const { id, name, shortName, also } = organisation;
  return {
    url: addresses.organisation(id),
    content: toContent(expand, {
      title: [],
      text: [name, shortName, ...also],
      names: [name, shortName, ...also],
    }),
    meta: {
      title: name,
      line: holdings(frameworks.length, references.length),
      side: kinds.organisation,
      names: [shortName, ...also].filter(Boolean).join(' | '),
    },
    filters: {
      kind: [kindValue('organisation')],
      organisation: [organisationValue(organisation)],
    },
    sort: sortKeys(undefined, name, name),
    people: [],
  };
}

function topicRecord({ topic, frameworks, references }: TopicShelf, expand: Expand): SearchRecord {
  return {
    url: addresses.topic(topic.id),
    content: toContent(expand, { title: [], text: [topic.name, topic.scope] }),
    meta: {
      title: topic.name,
      line: holdings(frameworks.length, references.length),
      text: topic.scope,
      side: kinds.topic,
    },
    filters: {
      kind: [kindValue('topic')],
      topic: [toIndexValue({ id: topic.id, label: topic.name })],
    },
    sort: sortKeys(undefined, '', topic.name),
    people: [],
  };
}

const holdings = (frameworks: number, works: number): string =>
  `${countOf(frameworks, 'framework')} and ${countOf(works, 'work')} in this library`;
const yearFilter = (year: number | undefined) =>
  year === undefined ? {} : { year: [String(year)] };
const kindValue = (id: Kind): string => toIndexValue({ id, label: kinds[id] });
const organisationValue = ({ id, name, shortName }: Organisation): string =>
  toIndexValue({ id, label: shortName === undefined ? name : `${name} (${shortName})` });
const statusValue = ({ checked }: { checked: Checked }): string =>
  toIndexValue({ id: checked.status, label: certaintyWords[checked.status].label });
const authorValue = ({ id, name }: Author): string => toIndexValue({ id, label: indexName(name) });

function authorsOf(library: Library, { authors, editors }: Reference): Author[] {
  return [...new Set([...authors, ...editors].map((name) => library.authorOf(name)))];
}

function topicsOf(library: Library, { topics }: { topics: string[] }): FacetValue[] {
  return topics.map((id) => ({ id, label: library.topic(id).name }));
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

const sortKeys = (
  year: number | undefined,
  author: string,
  title: string,
): SearchRecord['sort'] => ({
  year,
  author,
  title,
});

/** A record's folded words, those of its fields a second time as words of the field. */
function toContent(
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

import type { Author } from '../model/author.ts';
import type { Library } from '../model/library.ts';
import type { ReadingList } from '../model/list.ts';
import { displayName, indexName, isPerson } from '../model/name.ts';
import type { OrganisationShelf, TopicShelf } from '../model/shelves.ts';
import type { Synonyms } from '../model/synonyms.ts';
import { countOf } from '../model/text.ts';
import { addresses } from '../site.ts';
import { kinds, toIndexValue } from './facets.ts';
import { frameworkRecord } from './framework-record.ts';
import { authorValue, kindValue, organisationValue, sortKeys, toContent } from './record-parts.ts';
import { referenceRecord } from './reference-record.ts';
import type { SearchRecord } from './search-record.ts';
import { createExpand, type Expand } from './synonyms.ts';

/** Every entry of a library that has a page, with all words by which it may be sought. */
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

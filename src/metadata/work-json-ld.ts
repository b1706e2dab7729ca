import type {
  Article,
  BlogPosting,
  Book,
  Chapter,
  Legislation,
  NewsArticle,
  Organization,
  Periodical,
  Person,
  PublicationIssue,
  PublicationVolume,
  Report,
  ScholarlyArticle,
  Thesis,
  WebPage,
} from 'schema-dts';
import type { Library } from '../model/library.ts';
import {
  displayName,
  isOrganisation,
  isPerson,
  type Name,
  type PersonName,
} from '../model/name.ts';
import type { Reference } from '../model/reference.ts';
import { addresses, type Absolute } from '../site.ts';
import type { Entity } from './json-ld.ts';

/** A work by the schema.org type that fits its CSL type; `isbn` only where the type has it. */
export function describeWork(library: Library, reference: Reference, absolute: Absolute): Entity {
  const { type, title, issued, publisher, doi, url, pdf, language, access, genre } = reference;
  const { container, page, number, edition, isbn, pages } = reference;
  const own = absolute(addresses.reference(reference.id));
  const pageOf = (name: Name) => absolute(addresses.author(library.authorIdOf(name)));
  const toPerson = (name: PersonName): Person => ({
    '@type': 'Person',
    name: displayName(name),
    familyName: name.family,
    ...(name.given && { givenName: name.given }),
    url: pageOf(name),
  });
  const toCreator = (name: Name): Person | Organization =>
    isOrganisation(name)
      ? { '@type': 'Organization', name: name.organisation, url: pageOf(name) }
      : toPerson(name);
  const people = reference.editors.filter(isPerson);
  const bodies = reference.editors.filter(isOrganisation);
  const common = {
    '@id': `${own}#work`,
    name: title,
    mainEntityOfPage: own,
    ...(reference.authors.length > 0 && { author: reference.authors.map(toCreator) }),
    // By schema.org an editor is a person.
    ...(people.length > 0 && { editor: people.map(toPerson) }),
    ...(bodies.length > 0 && { contributor: bodies.map(toCreator) }),
    ...(issued && { datePublished: issued }),
    ...(publisher && { publisher: { '@type': 'Organization' as const, name: publisher } }),
    ...(doi && {
      identifier: { '@type': 'PropertyValue' as const, propertyID: 'doi', value: doi },
      sameAs: `https://doi.org/${doi}`,
    }),
    ...((url ?? pdf) && { url: (url ?? pdf) as string }),
    ...(language && { inLanguage: language }),
    ...(access === 'free' || access === 'paid' ? { isAccessibleForFree: access === 'free' } : {}),
    ...(genre && { genre }),
    keywords: reference.topics.map((id) => library.topic(id).name),
  };
  const paged = page ? { pagination: page } : {};
  const article = { ...common, headline: title, ...paged, ...placeInJournal(reference) };
  switch (type) {
    case 'report':
      return {
        '@type': 'Report',
        ...common,
        ...(number && { reportNumber: number }),
      } satisfies Report;
    case 'book':
      return {
        '@type': 'Book',
        ...common,
        ...(isbn && { isbn }),
        ...(edition && { bookEdition: edition }),
        ...(pages && { numberOfPages: pages }),
      } satisfies Book;
    case 'chapter':
      return {
        '@type': 'Chapter',
        ...common,
        ...paged,
        ...(container && {
          isPartOf: { '@type': 'Book', name: container, ...(isbn && { isbn }) },
        }),
      } satisfies Chapter;
    case 'article-journal':
    case 'paper-conference':
      return {
        '@type': 'ScholarlyArticle',
        ...article,
      } satisfies ScholarlyArticle;
    case 'article-magazine':
      return {
        '@type': 'Article',
        ...article,
      } satisfies Article;
    case 'article-newspaper':
      return {
        '@type': 'NewsArticle',
        ...article,
      } satisfies NewsArticle;
    case 'thesis':
      return { '@type': 'Thesis', ...common } satisfies Thesis;
    case 'legislation':
      return { '@type': 'Legislation', ...common } satisfies Legislation;
    case 'post-weblog':
      return { '@type': 'BlogPosting', ...common, headline: title } satisfies BlogPosting;
    case 'webpage':
      return { '@type': 'WebPage', ...common } satisfies WebPage;
  }
}

/** The journal, or the volume or issue of it, that holds an article. */
function placeInJournal({ container, volume, issue, issn }: Reference): {
  isPartOf?: Periodical | PublicationVolume | PublicationIssue;
} {
  if (container === undefined) return {};
  const journal: Periodical = { '@type': 'Periodical', name: container, ...(issn && { issn }) };
  const inVolume: Periodical | PublicationVolume = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal }
    : journal;
  if (!issue) return { isPartOf: inVolume };
  return { isPartOf: { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } };
}

import type { Author } from './author.ts';
import { gatherAuthors } from './authors.ts';
import type { Difference } from './checked.ts';
import { gatherEmblemTraits, type EmblemTraits } from './emblem-traits.ts';
import type { Framework } from './framework.ts';
import { groupBy } from './grouping.ts';
import { joinLineage, type LineageLink } from './lineage.ts';
import { indexSightings, type SightingOf } from './link-sighting.ts';
import type { ReadingList } from './list.ts';
import type { Name } from './name.ts';
import { compareFrameworks, compareOnShelf } from './order.ts';
import type { Organisation } from './organisation.ts';
import type { Records } from './records.ts';
import { splitTitle, type Reference } from './reference.ts';
import { relatedWorks, type RelatedWorks } from './related.ts';
import {
  gatherOrganisations,
  gatherTopics,
  gatherYears,
  type OrganisationShelf,
  type TopicShelf,
  type YearShelf,
} from './shelves.ts';
import { compareText } from './text.ts';
import type { Topic } from './topic.ts';
import { gatherUses, type FrameworkUse } from './uses.ts';

/** A record with something that the reading list and the evidence tell differently. */
export type DifferingEntry =
  | { kind: 'framework'; entry: Framework; differences: Difference[] }
  | { kind: 'reference'; entry: Reference; differences: Difference[] };

/** The joined library: every page's data. Orders are fixed, so that two builds are the same. */
export interface Library extends Omit<Records, 'authors' | 'redirects' | 'synonyms' | 'links'> {
  authors: Author[];
  /** Latest year first. */
  years: YearShelf[];
  undated: Reference[];
  topicShelves: TopicShelf[];
  organisationShelves: OrganisationShelf[];
  differing: DifferingEntry[];
  lineageOf: (framework: string) => LineageLink[];
  emblemOf: (framework: string) => EmblemTraits;
  /** Frameworks that rest on a work. */
  usesOf: (reference: string) => FrameworkUse[];
  framework: (id: string) => Framework;
  reference: (id: string) => Reference;
  organisation: (id: string) => Organisation;
  /** The listed body that a name stands for, if there is one. */
  organisationNamed: (name: string) => Organisation | undefined;
  topic: (id: string) => Topic;
  authorOf: (name: Name) => Author;
  /** The address part of the author whom a name stands for. */
  authorIdOf: (name: Name) => string;
  relatedTo: (reference: Reference) => RelatedWorks[];
  /** True when another work has the same main title. */
  sharesTitle: (reference: Reference) => boolean;
  /** The shelves of the years before and after one, of those that have any. */
  yearsBeside: (year: number) => { earlier?: YearShelf; later?: YearShelf };
  /** A work and up to three on either side of it in the order of the shelf. */
  neighboursOf: (reference: Reference) => Reference[];
  /** Frameworks that the works of a list set out. */
  frameworksOf: (list: ReadingList) => Framework[];
  /** When an outside address was last seen, and an archived copy of it. */
  sightingOf: SightingOf;
  /** Lists whose prose cites any of these works. */
  listsCiting: (references: readonly string[]) => ReadingList[];
}

/** The records that make up a library. */
export type JoinedRecords = Omit<Records, 'redirects' | 'synonyms'>;

/** Joins records that passed `findFaults`; an unknown id met later throws with that id. */
export function buildLibrary(records: JoinedRecords): Library {
  const references = [...records.references].sort(compareOnShelf);
  const frameworks = [...records.frameworks].sort(compareFrameworks);
  const organisations = [...records.organisations].sort((a, b) => compareText(a.name, b.name));
  const topics = [...records.topics].sort((a, b) => compareText(a.name, b.name));
  const lists = [...records.lists].sort((a, b) => compareText(a.title, b.title));
  const { authors, authorOf } = gatherAuthors(references, records.authors);
  const referenceById = new Map(references.map((entry) => [entry.id, entry]));
  const placeOnShelf = new Map(references.map(({ id }, place) => [id, place]));
  const topicById = new Map(topics.map((entry) => [entry.id, entry]));
  const byName = new Map(
    organisations.flatMap((entry) => [entry.name, ...entry.also].map((name) => [name, entry])),
  );
  const organisationNamed = (name: string) => byName.get(name);
  const lineage = joinLineage(frameworks, referenceById);
  const citing = groupBy(lists, (list) => list.cited);

  const uses = gatherUses(frameworks, lineage);
  const emblems = gatherEmblemTraits(frameworks, records.families);
  const byMainTitle = groupBy(references, ({ title }) => [splitTitle(title).main]);
  const years = gatherYears(references, frameworks);
  const topicShelves = gatherTopics(topics, references, frameworks);
  const shelfOf = new Map(topicShelves.map((shelf) => [shelf.topic.id, shelf]));

  return {
    ...records,
    references,
    frameworks,
    organisations,
    topics,
    lists,
    authors,
    years,
    undated: references.filter((reference) => !reference.issued),
    topicShelves,
    organisationShelves: gatherOrganisations(
      organisations,
      organisationNamed,
      references,
      frameworks,
    ),
    lineageOf: (framework) => lineage.get(framework) ?? [],
    emblemOf: finder('emblem of', emblems),
    usesOf: (reference) => uses.get(reference) ?? [],
    differing: gatherDifferences(frameworks, references),
    framework: finder('framework', new Map(frameworks.map((entry) => [entry.id, entry]))),
    reference: finder('reference', referenceById),
    organisation: finder('organisation', new Map(organisations.map((entry) => [entry.id, entry]))),
    organisationNamed,
    topic: finder('topic', topicById),
    authorOf,
    authorIdOf: (name) => authorOf(name).id,
    relatedTo: (reference) =>
      relatedWorks(
        reference,
        reference.authors.map((name) => authorOf(name).works),
        shelfOf.get(reference.topics[0] ?? '')?.references ?? [],
      ),
    sharesTitle: ({ title }) => (byMainTitle.get(splitTitle(title).main) ?? []).length > 1,
    yearsBeside: (year) => {
      const place = years.findIndex((shelf) => shelf.year === year);
      const [later, earlier] = [years[place - 1], years[place + 1]];
      return { ...(earlier && { earlier }), ...(later && { later }) };
    },
    neighboursOf: (reference) => {
      const place = placeOnShelf.get(reference.id) ?? 0;
      return references.slice(Math.max(0, place - 3), place + 4);
    },
    frameworksOf: ({ cited }) => {
      const defined = cited
        .flatMap((id) => uses.get(id) ?? [])
        .filter(({ role }) => role === 'defines');
      return [...new Set(defined.map(({ framework }) => framework))];
    },
    sightingOf: indexSightings(records.links),
    listsCiting: (ids) => [...new Set(ids.flatMap((id) => citing.get(id) ?? []))],
  };
}

function finder<T>(kind: string, byId: ReadonlyMap<string, T>): (id: string) => T {
  return (id) => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`there is no ${kind} "${id}" in this library`);
    return entry;
  };
}

function gatherDifferences(frameworks: Framework[], references: Reference[]): DifferingEntry[] {
  return [
    ...frameworks.map((entry) => ({ kind: 'framework' as const, entry })),
    ...references.map((entry) => ({ kind: 'reference' as const, entry })),
  ]
    .map((item) => ({ ...item, differences: item.entry.checked.differences }) as DifferingEntry)
    .filter(({ differences }) => differences.length > 0);
}

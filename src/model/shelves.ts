import { yearOfFramework, type Framework } from './framework.ts';
import { groupBy } from './grouping.ts';
import { isOrganisation } from './name.ts';
import { compareLatestFirst } from './order.ts';
import type { Organisation } from './organisation.ts';
import { yearOf } from './partial-date.ts';
import { creators, type Reference } from './reference.ts';
import type { Topic } from './topic.ts';

/** The works and frameworks that stand under one topic, year or organisation. */
export interface Shelf {
  references: Reference[];
  frameworks: Framework[];
}

/** An organisation, what stands under it, and what other bodies' histories say of it. */
export interface OrganisationShelf extends Shelf {
  organisation: Organisation;
  mentions: { organisation: Organisation; event: Organisation['history'][number] }[];
}

/** A year, with what was published in it. */
export interface YearShelf extends Shelf {
  year: number;
}

/** A topic, with what stands under it and the topics beside and below it. */
export interface TopicShelf extends Shelf {
  topic: Topic;
  narrower: Topic[];
  related: Topic[];
}

/** Years with anything in them, latest first. */
export function gatherYears(references: Reference[], frameworks: Framework[]): YearShelf[] {
  const works = groupBy(references, (entry) => (entry.issued ? [yearOf(entry.issued)] : []));
  const models = groupBy(frameworks, (entry) => {
    const year = yearOfFramework(entry);
    return year === undefined ? [] : [year];
  });
  return [...new Set([...works.keys(), ...models.keys()])]
    .sort((a, b) => b - a)
    .map((year) => ({
      year,
      references: works.get(year) ?? [],
      frameworks: models.get(year) ?? [],
    }));
}

/** Topics in the order given, their works latest first; "see also" is read from both ends. */
export function gatherTopics(
  topics: Topic[],
  references: Reference[],
  frameworks: Framework[],
): TopicShelf[] {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const works = groupBy([...references].sort(compareLatestFirst), (entry) => entry.topics);
  const models = groupBy(frameworks, (entry) => entry.topics);
  const narrower = groupBy(topics, (topic) => (topic.broader ? [topic.broader] : []));
  const pointing = groupBy(topics, (topic) => topic.seeAlso);
  return topics.map((topic) => ({
    topic,
    references: works.get(topic.id) ?? [],
    frameworks: models.get(topic.id) ?? [],
    narrower: narrower.get(topic.id) ?? [],
    related: [
      ...new Set([
        ...topic.seeAlso.flatMap((id) => topicById.get(id) ?? []),
        ...(pointing.get(topic.id) ?? []),
      ]),
    ],
  }));
}

/** Organisations in the order given; a body's works are those it published or signed. */
export function gatherOrganisations(
  organisations: Organisation[],
  named: (name: string) => Organisation | undefined,
  references: Reference[],
  frameworks: Framework[],
): OrganisationShelf[] {
  const works = groupBy(references, (entry) => bodiesBehind(entry, named));
  const models = groupBy(frameworks, ({ owner, partners }) => [owner, ...partners]);
  const mentions = groupBy(
    organisations.flatMap((organisation) =>
      organisation.history.map((event) => ({ organisation, event })),
    ),
    ({ event }) => (event.organisation ? [event.organisation] : []),
  );
  return organisations.map((organisation) => ({
    organisation,
    references: [...(works.get(organisation.id) ?? [])].sort(compareLatestFirst),
    frameworks: models.get(organisation.id) ?? [],
    mentions: mentions.get(organisation.id) ?? [],
  }));
}

/** Ids of the listed bodies that published or signed a work. */
function bodiesBehind(
  reference: Reference,
  named: (name: string) => Organisation | undefined,
): string[] {
  const names = creators(reference)
    .filter(isOrganisation)
    .map((name) => name.organisation);
  return [reference.publisher, ...names].flatMap((name) => (name && named(name)?.id) || []);
}

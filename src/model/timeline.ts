import { yearOfFramework, type Framework, type LineageRelation } from './framework.ts';
import type { Library } from './library.ts';
import { splitTitle, yearOfReference, type Reference } from './reference.ts';
import { ownerLine, referenceLine, shortReference } from './wording.ts';

/** Relations that the timeline draws as lines, from the earlier to the later; the rest are told in words. */
export const lineKinds = {
  supersedes: 'replaced',
  revises: 'built-on',
  combines: 'built-on',
  'derived-from': 'built-on',
  'responds-to': 'answered',
  sibling: undefined,
} as const satisfies Record<LineageRelation, string | undefined>;
export type LineKind = NonNullable<(typeof lineKinds)[LineageRelation]>;

export const lineWords: Record<LineKind, string> = {
  replaced: 'Replaced by',
  'built-on': 'Adapted or built on',
  answered: 'Answered by',
};

/** A relation in words, as it reads from an entry: `Superseded by` another. */
export interface TimelineRelation {
  label: string;
  id: string;
  name: string;
  year: number | undefined;
  /** Why an earlier one can rest on a later: given only then. */
  note?: string;
}

/** A framework or a key work as the timeline shows it. */
export interface TimelineEntry {
  kind: 'framework' | 'reference';
  id: string;
  /** In full, and as the figure has room for. */
  name: string;
  shortName: string;
  line: string;
  /** Left out where no source gives it. */
  year?: number;
  lane: string;
  relations: TimelineRelation[];
  topics: string[];
  places: string[];
}

/** A line from an earlier entry to a later one, by their keys. */
export interface TimelineLink {
  from: string;
  to: string;
  kind: LineKind;
}

export type DatedEntry = TimelineEntry & { year: number };

export interface Timeline {
  /** The works, then families in their order; only those that have an entry. */
  lanes: { id: string; name: string }[];
  /** By year, then name. */
  entries: DatedEntry[];
  undated: TimelineEntry[];
  links: TimelineLink[];
}

/** The lane of works, which belong to no family. */
export const worksLane = 'works';

/** Tells an entry from all others: a framework and a work may have one id. */
export const entryKey = ({ kind, id }: Pick<TimelineEntry, 'kind' | 'id'>): string =>
  `${kind}-${id}`;

/**
 * Works that stand beside the frameworks: named in a framework's lineage, cited by two reading lists, or cited by one and
 * older than every framework. Works that themselves set out a framework are not among them: the framework is.
 */
export function findKeyWorks(library: Library): Reference[] {
  const { references, frameworks, listsCiting, lineageOf } = library;
  const defining = new Set(
    frameworks.flatMap(({ sources }) =>
      sources.filter(({ role }) => role === 'defines').map(({ reference }) => reference),
    ),
  );
  const inLineage = new Set(
    frameworks.flatMap(({ id }) => lineageOf(id)).map(({ reference }) => reference?.id),
  );
  const first = Math.min(...frameworks.map((entry) => yearOfFramework(entry) ?? Infinity));
  return references.filter((reference) => {
    const year = yearOfReference(reference);
    if (year === undefined || defining.has(reference.id)) return false;
    const count = listsCiting([reference.id]).length;
    return inLineage.has(reference.id) || count >= 2 || (count === 1 && year < first);
  });
}

/** Everything on the timeline of a library, from its records alone. */
export function gatherTimeline(library: Library): Timeline {
  const works = findKeyWorks(library);
  const entries: TimelineEntry[] = [
    ...library.frameworks.map((framework) => describeFramework(framework, library)),
    ...works.map(describeWork),
  ].sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.name.localeCompare(b.name, 'en-GB'));
  const dated = entries.filter((entry): entry is DatedEntry => 'year' in entry);
  const links = gatherLinks(library, new Map(dated.map((entry) => [entryKey(entry), entry.year])));
  const laneOf = new Map(dated.map((entry) => [entryKey(entry), entry.lane]));
  const used = library.families.filter(({ id }) => dated.some(({ lane }) => lane === id));
  const order = orderLanes(
    used.map(({ id }) => id),
    links.map(({ from, to }) => [laneOf.get(from) ?? '', laneOf.get(to) ?? '']),
  );
  return {
    lanes: [
      ...(works.length > 0 ? [{ id: worksLane, name: 'Works behind them' }] : []),
      ...order.flatMap((id) => used.filter((family) => family.id === id)),
    ].map(({ id, name }) => ({ id, name })),
    entries: dated,
    undated: entries.filter(({ year }) => year === undefined),
    links,
  };
}

/** Orders beyond which trying them all takes too long. */
const mostLanes = 8;

/** The order of lanes in which lines between them are shortest in all; of equals, the one nearest to the order given. */
export function orderLanes(
  lanes: readonly string[],
  links: readonly (readonly [from: string, to: string])[],
): string[] {
  if (lanes.length > mostLanes) return [...lanes];
  let best: { order: string[]; length: number } | undefined;
  const extend = (order: string[], rest: readonly string[]): void => {
    if (rest.length === 0) {
      const length = links.reduce((sum, [from, to]) => {
        // A lane that is not ordered here, as that of the works, stands above the first.
        const apart = order.indexOf(from) - order.indexOf(to);
        return sum + Math.abs(apart);
      }, 0);
      if (!best || length < best.length) best = { order, length };
      return;
    }
    for (const lane of rest)
      extend(
        [...order, lane],
        rest.filter((other) => other !== lane),
      );
  };
  extend([], lanes);
  return best?.order ?? [];
}

/** Entries on one page of the timeline, so that none grows with the library. */
const perPage = 80;

/** A timeline in pages of whole stretches of lanes; lines between pages are told in words only. */
export function paginateTimeline(timeline: Timeline): Timeline[] {
  const { lanes, entries, undated, links } = timeline;
  if (entries.length <= perPage) return [timeline];
  const byLane = lanes.flatMap(({ id }) => entries.filter(({ lane }) => lane === id));
  return Array.from({ length: Math.ceil(byLane.length / perPage) }, (_, page) => {
    const shown = new Set(byLane.slice(page * perPage, (page + 1) * perPage));
    const keys = new Set([...shown].map(entryKey));
    return {
      lanes: lanes.filter(({ id }) => [...shown].some(({ lane }) => lane === id)),
      entries: entries.filter((entry) => shown.has(entry)),
      undated: undated.slice(page * perPage, (page + 1) * perPage),
      links: links.filter(({ from, to }) => keys.has(from) && keys.has(to)),
    };
  });
}

function describeFramework(framework: Framework, library: Library): TimelineEntry {
  const year = yearOfFramework(framework);
  const relations = library.lineageOf(framework.id).flatMap((link): TimelineRelation[] => {
    const { label, isInverse, framework: other, reference, note } = link;
    if (other) {
      const otherYear = yearOfFramework(other);
      const isOdd = isInverse ? isBefore(otherYear, year) : isBefore(year, otherYear);
      const why = isOdd && note !== undefined ? { note } : {};
      return [{ label, id: other.id, name: other.name, year: otherYear, ...why }];
    }
    if (!reference) return [];
    const { id, title } = reference;
    return [{ label, id, name: splitTitle(title).main, year: yearOfReference(reference) }];
  });
  return {
    kind: 'framework',
    id: framework.id,
    name: framework.name,
    shortName: framework.shortName ?? framework.name,
    line: ownerLine(framework, library.organisation(framework.owner)),
    lane: framework.family,
    relations,
    topics: framework.topics,
    places: framework.places,
    ...(year !== undefined && { year }),
  };
}

const isBefore = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && a < b;

/** A relation in words: `Derived from LEADS, 2009`. */
export const relationWords = ({ label, name, year, note }: TimelineRelation): string =>
  [[`${label} ${name}`, year].filter(Boolean).join(', '), note].filter(Boolean).join('. ');

function describeWork(reference: Reference): TimelineEntry {
  const year = yearOfReference(reference);
  return {
    kind: 'reference',
    id: reference.id,
    name: splitTitle(reference.title).main,
    shortName: shortReference(reference),
    line: referenceLine(reference),
    lane: worksLane,
    relations: [],
    topics: reference.topics,
    places: [],
    ...(year !== undefined && { year }),
  };
}

/** Lines between entries that are there, and only forward in time. */
function gatherLinks(library: Library, years: ReadonlyMap<string, number>): TimelineLink[] {
  return library.frameworks.flatMap((framework) =>
    framework.lineage.flatMap(({ relation, framework: other, reference }): TimelineLink[] => {
      const kind = lineKinds[relation];
      const from =
        other === undefined
          ? entryKey({ kind: 'reference', id: reference ?? '' })
          : entryKey({ kind: 'framework', id: other });
      const to = entryKey({ kind: 'framework', id: framework.id });
      const start = years.get(from);
      const end = years.get(to);
      if (kind === undefined || start === undefined || end === undefined || start > end) return [];
      return [{ from, to, kind }];
    }),
  );
}

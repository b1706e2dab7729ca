import { frameworkAnchors } from './anchors.ts';
import { findAuthorFaults } from './author-faults.ts';
import type { Finding } from './finding.ts';
import { frameworkSchema } from './framework.ts';
import { findBrokenLinks } from './links.ts';
import { isLater } from './partial-date.ts';
import type { UncheckedRecords } from './records.ts';
import { referenceSchema, requiredUnlessUnknown, type Reference } from './reference.ts';

/** Everything wrong in valid records that only shows when they are read together; empty when they can be joined. */
export function findFaults(records: UncheckedRecords): Finding[] {
  return [
    ...findBrokenLinks(records),
    ...findDuplicateIds(records),
    ...findSharedNames(records),
    ...findRedirectFaults(records),
    ...records.references.flatMap(findReferenceFaults),
    ...findSharedDois(records.references),
    ...findFrameworkFaults(records),
    ...findCheckedFaults(records),
    ...findAuthorFaults(records),
  ];
}

function findDuplicateIds(records: UncheckedRecords): Finding[] {
  const tables = ['organisations', 'families', 'topics', 'themes', 'authors'] as const;
  return tables.flatMap((collection) => {
    const ids = records[collection].map(({ id }) => id);
    return ids.flatMap((id, place): Finding[] =>
      ids.indexOf(id) === place
        ? []
        : [
            {
              collection,
              id: place,
              path: ['id'],
              found: `"${id}" is used twice in this file`,
              remedy: 'give each entry an id of its own',
            },
          ],
    );
  });
}

/** A name, in whatever form, means one body. */
function findSharedNames({ organisations }: UncheckedRecords): Finding[] {
  const owners = new Map<string, string>();
  return organisations.flatMap(({ id, name, also }, place) =>
    [name, ...also].flatMap((text, i): Finding[] => {
      const other = owners.get(text);
      owners.set(text, other ?? id);
      return other === undefined || other === id
        ? []
        : [
            {
              collection: 'organisations',
              id: place,
              path: i === 0 ? ['name'] : ['also', i - 1],
              found: `"${text}" is a name of "${other}" too`,
              remedy: 'keep it under one of the two',
            },
          ];
    }),
  );
}

/** A moved address leads to a record that is there, once, and stands in no record's way. */
function findRedirectFaults({
  redirects,
  references,
  frameworks,
  lists,
}: UncheckedRecords): Finding[] {
  const pages = new Set([
    ...references.map(({ id }) => `/references/${id}/`),
    ...frameworks.map(({ id }) => `/frameworks/${id}/`),
    ...lists.map(({ id }) => `/lists/${id}/`),
  ]);
  const recordOf = (address: string) =>
    /^\/(?:references|frameworks|lists)\/([^/]+)\/$/.exec(address)?.[1];
  const sources = redirects.map(({ from }) => from);
  const fault = (id: number, field: string, found: string, remedy: string): Finding => ({
    collection: 'redirects',
    id,
    path: [field],
    found,
    remedy,
  });
  return redirects.flatMap(({ from, to }, place) => {
    const [target = to] = to.split('#');
    const id = recordOf(target);
    return [
      ...(pages.has(from) ? [fault(place, 'from', `"${from}" is a page`, 'remove the line')] : []),
      ...(sources.indexOf(from) === place
        ? []
        : [fault(place, 'from', `"${from}" stands twice`, 'keep one of the two')]),
      ...(id !== undefined && !pages.has(target)
        ? [
            {
              ...fault(place, 'to', `"${to}" is not a page`, 'name the page that took its place'),
              unknown: id,
            },
          ]
        : []),
    ];
  });
}

function findReferenceFaults(reference: Reference): Finding[] {
  const { id, checked, issued, authors, editors } = reference;
  const fault = (path: Finding['path'], found: string, remedy: string): Finding => ({
    collection: 'references',
    id,
    path,
    found,
    remedy,
  });
  const isGiven = {
    authors: authors.length > 0 || editors.length > 0,
    issued: issued !== undefined,
  };
  return [
    ...requiredUnlessUnknown.flatMap((field) => {
      const isUnknown = checked.unknown.includes(field);
      if (!isGiven[field] && !isUnknown)
        return [fault([field], 'missing', `add it, or name ${field} in checked.unknown`)];
      if (isGiven[field] && isUnknown)
        return [
          fault(['checked', 'unknown'], `"${field}" is given above`, 'take it out of one place'),
        ];
      return [];
    }),
    ...checked.unknown
      .filter((field) => !requiredUnlessUnknown.some((required) => required === field))
      .map((field) =>
        fault(
          ['checked', 'unknown'],
          `"${field}" is not a required field`,
          `name only ${requiredUnlessUnknown.join(' or ')} here`,
        ),
      ),
    ...(issued && isLater(issued, checked.on)
      ? [laterThanChecked('references', id, ['issued'], issued, checked.on)]
      : []),
  ];
}

function laterThanChecked(
  collection: 'references' | 'frameworks',
  id: string,
  path: Finding['path'],
  date: string,
  on: string,
): Finding {
  return {
    collection,
    id,
    path,
    found: `${date} is later than the day of the check, ${on}`,
    remedy: 'correct one of the two dates',
  };
}

function findSharedDois(references: readonly Reference[]): Finding[] {
  const first = new Map<string, string>();
  return references.flatMap(({ id, doi }): Finding[] => {
    if (!doi) return [];
    const key = doi.toLowerCase();
    const other = first.get(key);
    first.set(key, other ?? id);
    return other === undefined
      ? []
      : [
          {
            collection: 'references',
            id,
            path: ['doi'],
            found: `${doi} is the DOI of "${other}" too`,
            remedy: 'correct one, or remove the record that is a duplicate',
          },
        ];
  });
}

function findFrameworkFaults({ frameworks }: UncheckedRecords): Finding[] {
  const reserved = new Set<string>(Object.values(frameworkAnchors));
  return frameworks.flatMap(({ id, components, published, versions, checked }) => {
    const seen = new Set<string>();
    const anchors = components.flatMap((group, g) =>
      group.items.map((item, i) => ({ path: ['components', g, 'items', i, 'id'], id: item.id })),
    );
    return [
      ...anchors.flatMap((anchor): Finding[] => {
        const isTaken = seen.has(anchor.id);
        seen.add(anchor.id);
        const isReserved = reserved.has(anchor.id) || /^components-\d+$/.test(anchor.id);
        if (!isTaken && !isReserved) return [];
        const found = isTaken
          ? `"${anchor.id}" is the id of another component`
          : `"${anchor.id}" is an anchor that every framework page has`;
        return [
          { collection: 'frameworks', id, path: anchor.path, found, remedy: 'choose another id' },
        ];
      }),
      ...[
        { path: ['published'], date: published },
        ...versions.map(({ date }, i) => ({ path: ['versions', i, 'date'], date })),
      ]
        .filter(({ date }) => isLater(date, checked.on))
        .map(({ path, date }) => laterThanChecked('frameworks', id, path, date, checked.on)),
    ];
  });
}

/** Fields and components that `checked` speaks of must exist. */
function findCheckedFaults(records: UncheckedRecords): Finding[] {
  const kinds = [
    { collection: 'references', fields: Object.keys(referenceSchema.shape) },
    { collection: 'frameworks', fields: Object.keys(frameworkSchema.shape) },
  ] as const;
  return kinds.flatMap(({ collection, fields }) =>
    records[collection].flatMap((record) => {
      const named = [
        ...Object.keys(record.checked.fields).map((field) => ({
          path: ['checked', 'fields', field],
          field,
        })),
        ...record.checked.differences.map(({ field }, i) => ({
          path: ['checked', 'differences', i, 'field'],
          field,
        })),
      ];
      const components =
        'components' in record
          ? record.components.flatMap((group) => group.items.map((item) => item.id))
          : [];
      return [
        ...named
          .filter(({ field }) => !fields.includes(field))
          .map(({ path, field }) => ({
            collection,
            id: record.id,
            path,
            found: `"${field}" is not a field of this record`,
            remedy: `name one of its fields`,
            unknown: field,
            candidates: fields,
          })),
        ...record.checked.differences.flatMap(({ component }, i): Finding[] =>
          component === undefined || components.includes(component)
            ? []
            : [
                {
                  collection,
                  id: record.id,
                  path: ['checked', 'differences', i, 'component'],
                  found: `"${component}" is not a component of this record`,
                  remedy: 'name the id of one',
                  unknown: component,
                  candidates: components,
                },
              ],
        ),
      ];
    }),
  );
}

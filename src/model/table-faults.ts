import type { Finding } from './finding.ts';
import type { UncheckedRecords } from './records.ts';

/** Entries of the tables that get in each other's way: ids and names used twice, and moved addresses that lead nowhere. */
export function findTableFaults(records: UncheckedRecords): Finding[] {
  return [
    ...findDuplicateIds(records),
    ...findSharedNames(records),
    ...findRedirectFaults(records),
  ];
}

function findDuplicateIds(records: UncheckedRecords): Finding[] {
  const tables = [
    'organisations',
    'families',
    'places',
    'audiences',
    'topics',
    'themes',
    'authors',
  ] as const;
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
    const [page = from, fragment] = from.split('#');
    return [
      ...(pages.has(from) ? [fault(place, 'from', `"${from}" is a page`, 'remove the line')] : []),
      ...(fragment !== undefined && !to.includes('#')
        ? [
            fault(
              place,
              'to',
              `"${to}" names no fragment`,
              `write ${to}#… for where #${fragment} is now`,
            ),
          ]
        : []),
      ...(fragment !== undefined && pages.has(page) && page !== target
        ? [
            fault(
              place,
              'to',
              `"${to}" is on another page`,
              `a fragment can only move within ${page}, which is still there`,
            ),
          ]
        : []),
      ...(/^\/(?:$|_|404\.html|index\.html)/.test(from)
        ? [fault(place, 'from', `"${from}" is not an address that moves`, 'remove the line')]
        : []),
      ...(sources.includes(to)
        ? [fault(place, 'to', `"${to}" has moved too`, 'name the address where it ends')]
        : []),
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

import { frameworkAnchors } from './anchors.ts';
import { findAuthorFaults } from './author-faults.ts';
import type { Finding } from './finding.ts';
import { findCheckedFaults } from './checked-faults.ts';
import { findBrokenLinks } from './links.ts';
import { findTableFaults } from './table-faults.ts';
import { isLater } from './partial-date.ts';
import type { UncheckedRecords } from './records.ts';
import type { Reference } from './reference.ts';
import { findUnknownFaults } from './unknown-faults.ts';

/** Everything wrong in valid records that only shows when they are read together; empty when they can be joined. */
export function findFaults(records: UncheckedRecords): Finding[] {
  return [
    ...findBrokenLinks(records),
    ...findTableFaults(records),
    ...records.references.flatMap(findReferenceFaults),
    ...findSharedDois(records.references),
    ...findFrameworkFaults(records),
    ...findCheckedFaults(records),
    ...findAuthorFaults(records),
  ];
}

function findReferenceFaults({ id, checked, issued, authors, editors }: Reference): Finding[] {
  return [
    ...findUnknownFaults({
      collection: 'references',
      id,
      unknown: checked.unknown,
      isGiven: { authors: authors.length + editors.length > 0, issued: issued !== undefined },
    }),
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
      ].flatMap(({ path, date }) =>
        date !== undefined && isLater(date, checked.on)
          ? [laterThanChecked('frameworks', id, path, date, checked.on)]
          : [],
      ),
      ...findUnknownFaults({
        collection: 'frameworks',
        id,
        unknown: checked.unknown,
        isGiven: { published: published !== undefined },
      }),
    ];
  });
}

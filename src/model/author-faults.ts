import { gatherAuthors, nameKey } from './authors.ts';
import type { Finding } from './finding.ts';
import { displayName, indexName, nameId } from './name.ts';
import type { UncheckedRecords } from './records.ts';

/** Names that two entries of `authors.yaml` claim, names that give no address, and two authors at one address. */
export function findAuthorFaults(records: UncheckedRecords): Finding[] {
  return [
    ...findNamesWithoutAddress(records),
    ...findNamesClaimedTwice(records),
    ...findSharedAddresses(records),
  ];
}

function findNamesWithoutAddress({ references, authors }: UncheckedRecords): Finding[] {
  const named = new Set(authors.flatMap((entry) => [entry.name, ...entry.also].map(nameKey)));
  return references.flatMap((reference) =>
    (['authors', 'editors'] as const).flatMap((field) =>
      reference[field].flatMap((name, i): Finding[] =>
        nameId(name) !== '' || named.has(nameKey(name))
          ? []
          : [
              {
                collection: 'references',
                id: reference.id,
                path: [field, i],
                found: `"${displayName(name)}" gives no address in Latin letters`,
                remedy: 'give this author an id in authors.yaml',
              },
            ],
      ),
    ),
  );
}

function findNamesClaimedTwice({ authors }: UncheckedRecords): Finding[] {
  const owner = new Map<string, string>();
  return authors.flatMap((entry, place) =>
    [entry.name, ...entry.also].flatMap((name, i): Finding[] => {
      const key = nameKey(name);
      const other = owner.get(key);
      owner.set(key, other ?? entry.id);
      return other === undefined || other === entry.id
        ? []
        : [
            {
              collection: 'authors',
              id: place,
              path: i === 0 ? ['name'] : ['also', i - 1],
              found: `"${indexName(name)}" stands under "${other}" too`,
              remedy: 'keep it under one of the two',
            },
          ];
    }),
  );
}

/** Two names printed differently that come out at one address, such as `Müller` and `Muller`. */
function findSharedAddresses(records: UncheckedRecords): Finding[] {
  const joined = new Set(
    records.authors.flatMap((entry) => [entry.name, ...entry.also].map(nameKey)),
  );
  const { authorOf } = gatherAuthors(records.references, records.authors);
  return records.references.flatMap((reference) =>
    (['authors', 'editors'] as const).flatMap((field) =>
      reference[field].flatMap((name, i): Finding[] => {
        if (nameId(name) === '' || joined.has(nameKey(name))) return [];
        const author = authorOf(name);
        return nameKey(author.name) === nameKey(name)
          ? []
          : [
              {
                collection: 'references',
                id: reference.id,
                path: [field, i],
                found: `"${indexName(name)}" and "${indexName(author.name)}" would share the address /authors/${author.id}/`,
                remedy: 'join them in authors.yaml, or give one an id there',
              },
            ];
      }),
    ),
  );
}

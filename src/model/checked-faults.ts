import type { Finding } from './finding.ts';
import { frameworkSchema } from './framework.ts';
import type { UncheckedRecords } from './records.ts';
import { referenceSchema } from './reference.ts';

/** Fields and components that `checked` speaks of must exist. */
export function findCheckedFaults(records: UncheckedRecords): Finding[] {
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

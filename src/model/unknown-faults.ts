import type { Finding } from './finding.ts';

/** A record with the fields that it must give, or name in `checked.unknown`; each with whether it gives them. */
interface Given {
  collection: 'references' | 'frameworks';
  id: string;
  unknown: readonly string[];
  isGiven: Readonly<Record<string, boolean>>;
}

/** A required field that is neither given nor named as unknown, one that is both, and names that need no such mark. */
export function findUnknownFaults({ collection, id, unknown, isGiven }: Given): Finding[] {
  const required = Object.keys(isGiven);
  const fault = (path: Finding['path'], found: string, remedy: string): Finding => ({
    collection,
    id,
    path,
    found,
    remedy,
  });
  return [
    ...required.flatMap((field) => {
      const isUnknown = unknown.includes(field);
      if (!isGiven[field] && !isUnknown)
        return [fault([field], 'missing', `add it, or name ${field} in checked.unknown`)];
      if (isGiven[field] && isUnknown)
        return [
          fault(['checked', 'unknown'], `"${field}" is given above`, 'take it out of one place'),
        ];
      return [];
    }),
    ...unknown
      .filter((field) => !required.includes(field))
      .map((field) =>
        fault(
          ['checked', 'unknown'],
          `"${field}" is not a required field`,
          `name only ${required.join(' or ')} here`,
        ),
      ),
  ];
}

import type { Framework, SourceRole } from './framework.ts';
import { groupBy } from './grouping.ts';
import type { LineageLink } from './lineage.ts';

/** A framework that rests on a reference, and how. */
export interface FrameworkUse {
  framework: Framework;
  role: SourceRole;
  note?: string;
}

/** Frameworks by the reference that they rest on, as their sources, evaluations and lineage say; one line a framework and role. */
export function gatherUses(
  frameworks: Framework[],
  lineage: ReadonlyMap<string, LineageLink[]>,
): Map<string, FrameworkUse[]> {
  const uses = frameworks.flatMap((framework) => [
    ...framework.sources.map(({ reference, role, note }) => ({
      reference,
      use: { framework, role, ...(note === undefined ? {} : { note }) },
    })),
    ...framework.evaluations.flatMap(({ reference, role, finding }) =>
      reference ? [{ reference, use: { framework, role, note: finding } }] : [],
    ),
    ...(lineage.get(framework.id) ?? []).flatMap(({ reference, label, note }) =>
      reference && !framework.sources.some((source) => source.reference === reference.id)
        ? [
            {
              reference: reference.id,
              use: { framework, role: 'background' as const, note: note ?? `${label} this work.` },
            },
          ]
        : [],
    ),
  ]);
  return new Map(
    [...groupBy(uses, ({ reference }) => [reference])].map(([id, group]) => [
      id,
      group.map(({ use }) => use),
    ]),
  );
}

import { lineageRelations, type Framework, type LineageRelation } from './framework.ts';
import type { Reference } from './reference.ts';

/** One line of a framework's lineage as its page reads it: `Superseded by` a framework or a reference. */
export interface LineageLink {
  label: string;
  relation: LineageRelation;
  /** True where the other framework's record states the relation. */
  isInverse: boolean;
  framework?: Framework;
  reference?: Reference;
  note?: string;
}

/** Lineage of every framework, read in both directions; earlier frameworks' own statements come first. */
export function joinLineage(
  frameworks: readonly Framework[],
  references: ReadonlyMap<string, Reference>,
): Map<string, LineageLink[]> {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const links = new Map<string, LineageLink[]>(frameworks.map(({ id }) => [id, []]));

  for (const framework of frameworks) {
    for (const { relation, note, ...target } of framework.lineage) {
      const words = lineageRelations[relation];
      const noted = note === undefined ? {} : { note };
      if (target.reference !== undefined) {
        const reference = references.get(target.reference);
        if (!reference) continue;
        links.get(framework.id)?.push({
          label: words.from,
          relation,
          isInverse: false,
          reference,
          ...noted,
        });
      }
      const other = target.framework === undefined ? undefined : byId.get(target.framework);
      if (!other) continue;
      links.get(framework.id)?.push({
        label: words.from,
        relation,
        isInverse: false,
        framework: other,
        ...noted,
      });
      links.get(other.id)?.push({
        label: words.to,
        relation,
        isInverse: true,
        framework,
        ...noted,
      });
    }
  }
  return links;
}

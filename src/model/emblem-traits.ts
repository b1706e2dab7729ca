import { frameworkKinds, yearOfFramework, type Framework } from './framework.ts';
import type { Family } from './topic.ts';

/** Everything that an emblem shows, read off a framework's record. */
export interface EmblemTraits {
  /** Components in the first group. */
  petals: number;
  /** Left out where it is not known. */
  year?: number;
  form: 'leaf' | 'drop' | 'notch' | 'kite';
  hue: Family['hue'];
  isOutlined: boolean;
  /** Levels of the scale; 0 without one. */
  levels: number;
  /** Set for the later of two that would come out the same. */
  isTwin: boolean;
}

/** Traits of all frameworks by id. Twins are told apart in the order given, which must be fixed. */
export function gatherEmblemTraits(
  frameworks: readonly Framework[],
  families: readonly Family[],
): Map<string, EmblemTraits> {
  const hueOf = new Map(families.map(({ id, hue }) => [id, hue]));
  const seen = new Set<string>();
  return new Map(
    frameworks.map((framework) => {
      const year = yearOfFramework(framework);
      const traits: EmblemTraits = {
        petals: framework.components[0]?.items.length ?? 0,
        form: frameworkKinds[framework.kind].form,
        hue: hueOf.get(framework.family) ?? '335',
        isOutlined: ['superseded', 'withdrawn'].includes(framework.status.value),
        levels: framework.scale?.levels.length ?? 0,
        isTwin: false,
        ...(year !== undefined && { year }),
      };
      const key = JSON.stringify(traits);
      const isTwin = seen.has(key);
      seen.add(key);
      return [framework.id, { ...traits, isTwin }];
    }),
  );
}

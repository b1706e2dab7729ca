import type { DefinedTermSet } from 'schema-dts';
import type { Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import { addresses, type Absolute } from '../site.ts';
import { describeOrganisation } from './json-ld.ts';

/** A framework as a set of terms: one for each component, at its anchor. */
export function describeFramework(
  library: Library,
  framework: Framework,
  absolute: Absolute,
): DefinedTermSet {
  const own = absolute(addresses.framework(framework.id));
  const names = [framework.shortName, ...framework.acronyms].filter((name) => name !== undefined);
  return {
    '@type': 'DefinedTermSet',
    '@id': `${own}#framework`,
    name: framework.name,
    ...(names.length > 0 && { alternateName: [...new Set(names)] }),
    description: framework.inBrief,
    url: own,
    creator: [framework.owner, ...framework.partners].map((id) =>
      describeOrganisation(library.organisation(id), absolute),
    ),
    ...(framework.published && { datePublished: framework.published }),
    hasDefinedTerm: framework.components.flatMap(({ items }) =>
      items.map(({ id, name, summary }) => ({
        '@type': 'DefinedTerm' as const,
        '@id': `${own}#${id}`,
        name,
        ...(summary && { description: summary }),
        url: `${own}#${id}`,
        inDefinedTermSet: `${own}#framework`,
      })),
    ),
  };
}

import { frameworkKinds, statusWords, themesOf, type Framework } from './framework.ts';
import type { Library } from './library.ts';

/** A question that narrows the frameworks, its values in order, and what each framework answers. */
export interface FrameworkFacet {
  name: string;
  legend: string;
  values: { id: string; label: string }[];
  of: (framework: Framework) => string[];
}

/** Numbers of components that readers tell apart, by the first group. */
const sizes = [
  { id: 'few', label: 'Up to 4', most: 4 },
  { id: 'some', label: '5 or 6', most: 6 },
  { id: 'many', label: '7 or more', most: Infinity },
] as const;
const unnamed = { id: 'none', label: 'None recorded' };

function sizeOf({ components: [group] }: Framework): string {
  const count = group?.items.length ?? 0;
  return count === 0 ? unnamed.id : (sizes.find(({ most }) => count <= most)?.id ?? unnamed.id);
}

/** Facets of the frameworks' page; values that no framework has are left out, and so is a facet with one value. */
export function gatherFacets({ frameworks, places, audiences, themes }: Library): FrameworkFacet[] {
  const named = (terms: readonly { id: string; name: string }[]) =>
    terms.map(({ id, name }) => ({ id, label: name }));
  const facets: FrameworkFacet[] = [
    { name: 'place', legend: 'Setting', values: named(places), of: (entry) => entry.places },
    {
      name: 'audience',
      legend: 'Audience',
      values: named(audiences),
      of: (entry) => entry.audiences,
    },
    {
      name: 'kind',
      legend: 'Kind',
      values: Object.entries(frameworkKinds).map(([kind, { label }]) => ({
        id: slug(kind),
        label,
      })),
      of: ({ kind }) => [slug(kind)],
    },
    {
      name: 'status',
      legend: 'Status',
      values: Object.entries(statusWords).map(([id, label]) => ({ id, label })),
      of: ({ status }) => [status.value],
    },
    { name: 'theme', legend: 'Theme', values: named(themes), of: themesOf },
    {
      name: 'components',
      legend: 'Components',
      values: [...sizes, unnamed].map(({ id, label }) => ({ id, label })),
      of: (entry) => [sizeOf(entry)],
    },
  ];
  return facets
    .map((facet) => ({
      ...facet,
      values: facet.values.filter(({ id }) =>
        frameworks.some((entry) => facet.of(entry).includes(id)),
      ),
    }))
    .filter(({ values }) => values.length > 1);
}

/** Kinds have spaces, which an address and a list of words cannot keep. */
const slug = (kind: string): string => kind.replaceAll(' ', '-');

/** The frameworks' page narrowed to these values, as its address says it. */
export function facetQuery(chosen: Record<string, readonly string[]>): string {
  const pairs = Object.entries(chosen).flatMap(([name, ids]) => ids.map((id) => [name, slug(id)]));
  return new URLSearchParams(pairs).toString();
}

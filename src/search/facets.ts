/** Facets of the search, by the names of their parameters in the address; the order of the page. */
export const facets = [
  { name: 'kind', legend: 'Kind', plural: 'kinds' },
  { name: 'author', legend: 'Author', plural: 'authors' },
  { name: 'topic', legend: 'Topic', plural: 'topics' },
  { name: 'organisation', legend: 'Organisation', plural: 'organisations' },
  { name: 'access', legend: 'Access', plural: 'kinds of access' },
  { name: 'status', legend: 'How sure', plural: 'degrees' },
] as const;
export type FacetName = (typeof facets)[number]['name'];

export const isFacet = (name: string): name is FacetName =>
  facets.some((facet) => facet.name === name);

/** Kinds of entry that can be found, in the order of the page. */
export const kinds = {
  framework: 'Framework',
  report: 'Report',
  article: 'Article',
  book: 'Book or chapter',
  webpage: 'Web page',
  list: 'Reading list',
  author: 'Author',
  organisation: 'Organisation',
  topic: 'Topic',
} as const;
export type Kind = keyof typeof kinds;

/** Kinds of entry that are works, and can be exported. */
export const workKinds: string[] = ['report', 'article', 'book', 'webpage'] satisfies Kind[];

/** Orders of the results, by the value in the address. */
export const orders = {
  relevance: 'Best match',
  newest: 'Year, latest first',
  oldest: 'Year, earliest first',
  author: 'Author',
  title: 'Title',
} as const;
export type Order = keyof typeof orders;

export const isOrder = (name: string): name is Order => Object.hasOwn(orders, name);

/** A facet's value as the index holds it: the id that stands in addresses, then the words that people read. */
export interface FacetValue {
  id: string;
  label: string;
}

export const toIndexValue = ({ id, label }: FacetValue): string => `${id} ${label}`;

export function fromIndexValue(value: string): FacetValue {
  const end = value.indexOf(' ');
  return { id: value.slice(0, end), label: value.slice(end + 1) };
}

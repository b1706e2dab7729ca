/** Anchors that every framework page has for itself; a component's id may not be one of them. */
export const frameworkAnchors = {
  main: 'main',
  menu: 'menu',
  figure: 'figure',
  components: 'components',
  scale: 'scale',
  development: 'development',
  status: 'status',
  sources: 'sources',
  evaluations: 'evaluations',
  lineage: 'lineage',
  terms: 'terms',
  cite: 'cite',
  checked: 'checked',
  lists: 'lists',
  petals: 'petals',
  headerSearch: 'header-search',
} as const;

/** The id of a framework's emblem where a page draws it once and shows it in several places. */
export const emblemSymbol = (framework: string): string => `emblem-${framework}`;

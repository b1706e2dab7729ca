import { facets, isOrder, type FacetName, type Order } from '../facets.ts';

/** What is searched for, as the address holds it. Years are whole numbers; `page` counts from 1. */
export interface SearchState {
  query: string;
  /** Every part of the query is a word, and none is corrected. */
  isLiteral: boolean;
  chosen: Record<FacetName, string[]>;
  from?: number;
  to?: number;
  order: Order;
  page: number;
}

/** Reads an address's parameters, or a form's fields of the same names; what makes no sense is passed over. */
export function parseState(parameters: URLSearchParams): SearchState {
  const year = (name: string): number | undefined => {
    const text = parameters.get(name)?.trim() ?? '';
    return /^\d{4}$/.test(text) ? Number(text) : undefined;
  };
  const from = year('from');
  const to = year('to');
  const page = Number(parameters.get('page') ?? 1);
  const order = parameters.get('sort') ?? '';
  return {
    query: (parameters.get('q') ?? '').trim(),
    isLiteral: parameters.get('as') === 'words',
    chosen: Object.fromEntries(
      facets.map(({ name }) => [name, [...new Set(parameters.getAll(name))].filter(Boolean)]),
    ) as Record<FacetName, string[]>,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    order: isOrder(order) ? order : 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address's parameters for a state: empty ones are left out, several values repeat the name. */
export function formatState(state: SearchState): string {
  const { query, isLiteral, chosen, from, to, order, page } = state;
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (isLiteral) parameters.set('as', 'words');
  for (const { name } of facets) {
    for (const value of chosen[name]) parameters.append(name, value);
  }
  if (from !== undefined) parameters.set('from', String(from));
  if (to !== undefined) parameters.set('to', String(to));
  if (order !== 'relevance') parameters.set('sort', order);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text && `?${text}`;
}

/** True when nothing is asked for. */
export function isEmptyState({ query, chosen, from, to }: SearchState): boolean {
  return (
    query === '' &&
    from === undefined &&
    to === undefined &&
    Object.values(chosen).every((values) => values.length === 0)
  );
}

/** A state without its years. */
export function withoutYears(state: SearchState): SearchState {
  const { query, isLiteral, chosen, order, page } = state;
  return { query, isLiteral, chosen, order, page };
}

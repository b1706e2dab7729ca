import { formatState, type SearchState } from './state.ts';

/** A link to a state of this page, which the page follows without a load. */
export function linkTo(state: SearchState, ...content: (Node | string)[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = formatState(state) || location.pathname;
  link.dataset['state'] = '';
  link.append(...content);
  return link;
}

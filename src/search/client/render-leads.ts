import type { Answer } from './engine.ts';
import { findElement } from './find-element.ts';
import { linkTo } from './link-to.ts';
import { renderResult } from './render-results.ts';
import type { SearchState } from './state.ts';

/** Ways on from a search that found nothing: without one part, without what was chosen, or to what is nearest. */
export function renderLeads(
  state: SearchState,
  { wider, nearest, total, chips }: Answer,
  emblems: string,
): void {
  const rows = wider.map(({ without, query, total: count }) =>
    renderRow(
      linkTo({ ...state, query, page: 1 }, `${query}, without ${without.value}`),
      `${count} ${count === 1 ? 'result' : 'results'}`,
    ),
  );
  const isNarrowed = Object.values(state.chosen).some((values) => values.length > 0);
  if (total === 0 && (isNarrowed || state.from !== undefined || state.to !== undefined)) {
    const { query, isLiteral, order } = state;
    const chosen = Object.fromEntries(
      Object.keys(state.chosen).map((name) => [name, []]),
    ) as unknown as SearchState['chosen'];
    rows.push(
      renderRow(linkTo({ query, isLiteral, order, chosen, page: 1 }, 'Without the filters'), ''),
    );
  }
  const list = findElement('#wider');
  list.hidden = rows.length === 0;
  findElement('ul', list).replaceChildren(...rows);

  const near = findElement('#nearest');
  near.hidden = nearest.length === 0;
  const asked = chips.flatMap(({ value }) => value.split(' '));
  findElement('ol', near).replaceChildren(
    ...nearest.map((result) => renderResult(result, asked, emblems)),
  );
}

function renderRow(link: HTMLAnchorElement, count: string): HTMLLIElement {
  const row = document.createElement('li');
  const words = document.createElement('span');
  words.textContent = count;
  row.append(link, words);
  return row;
}

import { facets } from '../facets.ts';
import { dropPart } from '../query.ts';
import type { Answer } from './engine.ts';
import { cloneTemplate, findElement } from './find-element.ts';
import { wordLabel } from './read-query.ts';
import { linkTo } from './link-to.ts';
import { formatState, withoutYears, type SearchState } from './state.ts';

/** Chips that are shown; a longer query is a citation, of which the field shows enough. */
const most = 10;

/** Shows how a query was understood and what was chosen, each to be taken away, and corrected spellings. */
export function renderChips(
  state: SearchState,
  { chips, counts, corrected, total, isNearest }: Answer,
): void {
  // Words alone need no chips: they stand in the field.
  const named = chips.filter(({ label }) => label !== wordLabel);
  const told = (isNearest || named.length === 0 ? named : chips).slice(0, most);
  const fromQuery = told.map((chip) =>
    renderChip(chip.label, chip.value, {
      ...state,
      query: dropPart(state.query, { ...chip, kind: 'word', value: '' }),
      page: 1,
    }),
  );
  const chosen = facets.flatMap(({ name, legend }) =>
    state.chosen[name].map((id) =>
      renderChip(legend, counts[name].find((value) => value.id === id)?.label ?? id, {
        ...state,
        chosen: { ...state.chosen, [name]: state.chosen[name].filter((other) => other !== id) },
        page: 1,
      }),
    ),
  );
  const { from, to } = state;
  const years =
    from === undefined && to === undefined
      ? []
      : [renderChip('Years', `${from ?? '…'}–${to ?? '…'}`, { ...withoutYears(state), page: 1 })];

  findElement('#chips').replaceChildren(...fromQuery, ...chosen, ...years);
  const exact = findElement('#as-words');
  // A corrected query has a way of its own to its exact words.
  const isInferred = told.length > 0 && !state.isLiteral && corrected === state.query;
  exact.replaceChildren(
    ...(isInferred
      ? [linkTo({ ...state, isLiteral: true, page: 1 }, 'Search for these exact words instead')]
      : []),
  );
  findElement('#reading').hidden = fromQuery.length + chosen.length + years.length === 0;

  const correction = findElement('#correction');
  correction.hidden = corrected === state.query || state.isLiteral;
  if (correction.hidden) return;
  const words = total > 0 ? 'Showing results for ' : 'Searched for ';
  correction.replaceChildren(
    words,
    linkTo({ ...state, query: corrected, page: 1 }, corrected),
    '. ',
    linkTo({ ...state, isLiteral: true, page: 1 }, `Search for “${state.query}” instead`),
  );
}

function renderChip(label: string, value: string, without: SearchState): DocumentFragment {
  const chip = cloneTemplate('chip');
  findElement('.field', chip).textContent = label;
  findElement('.value', chip).textContent = value;
  const remove = findElement<HTMLAnchorElement>('a', chip);
  remove.href = formatState(without) || location.pathname;
  remove.setAttribute('aria-label', `Remove ${label} ${value}`);
  return chip;
}

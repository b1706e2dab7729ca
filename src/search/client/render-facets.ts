import { facets, type FacetName } from '../facets.ts';
import type { FacetCounts } from './engine.ts';
import { fold } from '../words.ts';
import { cloneTemplate, findElement } from './find-element.ts';
import type { SearchState } from './state.ts';

/** Values of a facet that are shown before the rest is opened. */
const shownValues = 8;

/** Puts the values of every facet in place with their counts. */
export function renderFacets({ chosen }: SearchState, counts: FacetCounts): void {
  const focused = document.activeElement;
  for (const { name } of facets) {
    const values = sortValues(counts[name], chosen[name]);
    const rows = values.map((value) => renderValue(name, value, chosen[name].includes(value.id)));
    const fieldset = findElement<HTMLFieldSetElement>(`#facet-${name}`);
    const more = findElement<HTMLDetailsElement>('details.more', fieldset);
    // Authors are many: those with nothing to show wait with the rest.
    const telling = values.filter(({ id, count }) => count > 0 || chosen[name].includes(id));
    const shown = name === 'author' ? Math.min(shownValues, telling.length) : shownValues;
    findElement('.values', fieldset).replaceChildren(...rows.slice(0, shown));
    findElement('.rest', more).replaceChildren(...rows.slice(shown));
    findElement('summary', more).textContent = `${rows.length - shown} more`;
    more.hidden = rows.length <= shown;
    // A facet with a single value sorts nothing out.
    const show = fieldset.querySelector<HTMLElement>('.show');
    const isWaiting = show !== null && rows.length === 0;
    if (show) show.hidden = !isWaiting;
    fieldset.hidden = rows.length < 2 && !isWaiting;
    if (name === 'author') findElement('.find').hidden = rows.length <= 12;
  }
  narrowAuthors();
  keepFocus(focused);
}

/** The rows are new; focus stays with the value that had it. */
function keepFocus(focused: Element | null): void {
  if (!(focused instanceof HTMLInputElement) || focused.isConnected) return;
  const { name, value } = focused;
  const box = [...document.getElementsByName(name)].find(
    (other) => other instanceof HTMLInputElement && other.value === value,
  );
  box?.focus({ preventScroll: true });
}

/** Chosen values first, then by count, then as they stand in an index. */
function sortValues(values: FacetCounts[FacetName], chosen: string[]): FacetCounts[FacetName] {
  const rank = (id: string): number => (chosen.includes(id) ? 0 : 1);
  return [...values].sort(
    (a, b) => rank(a.id) - rank(b.id) || b.count - a.count || a.label.localeCompare(b.label),
  );
}

function renderValue(
  name: FacetName,
  { id, label, count }: FacetCounts[FacetName][number],
  isChosen: boolean,
): DocumentFragment {
  const row = cloneTemplate('facet-value');
  const box = findElement<HTMLInputElement>('input', row);
  box.name = name;
  box.value = id;
  box.checked = isChosen;
  findElement('.label', row).textContent = label;
  findElement('.count', row).textContent = String(count);
  return row;
}

/** Shows the authors whose names have the letters that were typed, wherever they are many. */
export function narrowAuthors(): void {
  const fieldset = findElement('#facet-author');
  const typed = fold(findElement<HTMLInputElement>('#author-filter', fieldset).value.trim());
  const more = findElement<HTMLDetailsElement>('details.more', fieldset);
  if (typed !== '') more.open = true;
  const rows = [...fieldset.querySelectorAll<HTMLElement>('.value')];
  for (const row of rows) row.hidden = !fold(row.textContent).includes(typed);
  const isNone = rows.length > 0 && rows.every(({ hidden }) => hidden);
  findElement('.none', fieldset).hidden = !isNone;
  findElement('summary', more).hidden = typed !== '';
}

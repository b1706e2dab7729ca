import { findElement } from './find-element.ts';
import type { Answer } from './engine.ts';
import { linkTo } from './link-to.ts';
import { withoutYears, type SearchState } from './state.ts';

const tallest = 28;

/**
 * Draws how many entries each year has. A link stands for a decade, or for a year where a single decade is chosen, so that it
 * is wide enough to be met; its words say what the bars show.
 */
export function renderHistogram(state: SearchState, years: Answer['years']): void {
  const show = document.querySelector<HTMLElement>('#facet-year .show');
  if (show) show.hidden = years.length > 0;
  findElement('#histogram').hidden = years.length === 0;
  if (years.length === 0) return;
  const most = Math.max(1, ...years.map(({ count }) => count));
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const { from = first, to = last } = state;
  const isOneDecade = Math.floor(from / 10) === Math.floor(to / 10);
  const step = isOneDecade ? 1 : 10;
  const start = Math.floor((isOneDecade ? from : first) / 10) * 10;
  const end = isOneDecade ? start + 9 : last;
  const countIn = new Map(years.map(({ year, count }) => [year, count]));
  const places = [];
  for (let year = start; year <= end; year += step) {
    const within = Array.from({ length: step }, (_, i) => year + i);
    const count = within.reduce((sum, one) => sum + (countIn.get(one) ?? 0), 0);
    const bars = within.map((one) => {
      const bar = document.createElement('i');
      bar.style.blockSize = `${((countIn.get(one) ?? 0) / most) * tallest}px`;
      bar.classList.toggle('chosen', state.from !== undefined && one >= from && one <= to);
      return bar;
    });
    const link = linkTo(
      { ...withoutYears(state), from: year, to: year + step - 1, page: 1 },
      ...bars,
    );
    const name = step === 1 ? String(year) : `${year}s`;
    link.setAttribute('aria-label', `${name}: ${count} ${count === 1 ? 'entry' : 'entries'}`);
    link.title = `${name}: ${count}`;
    const item = document.createElement('li');
    item.append(link);
    places.push(item);
  }
  findElement('#histogram').replaceChildren(...places);
}

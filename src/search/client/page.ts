// The search page: the address holds what is asked for, the form shows it, results follow.
import { isFacet, isOrder } from '../facets.ts';
import { createEngine, nothing, type CountedName } from './engine.ts';
import { findElement } from './find-element.ts';
import { openIndex } from './index-files.ts';
import { renderChips } from './render-chips.ts';
import { narrowAuthors, renderFacets } from './render-facets.ts';
import { renderHistogram } from './render-histogram.ts';
import { renderLeads } from './render-leads.ts';
import { renderResults } from './render-results.ts';
import { sayCount } from './say-count.ts';
import { formatState, isEmptyState, parseState, withoutYears, type SearchState } from './state.ts';
import { takeAway } from './take-away.ts';

const isCounted = (name: string): name is CountedName => isFacet(name) || name === 'year';
const form = findElement<HTMLFormElement>('#search-form');
const query = findElement<HTMLInputElement>('[name=q]', form);
const order = findElement<HTMLSelectElement>('[name=sort]', form);
const status = findElement('#search-status');
const indexes = findElement('#search-indexes');
const narrow = findElement('#facets');
const { index = '', base = '/', emblems = '', waiting = '' } = form.dataset;
const engine = createEngine(
  () =>
    openIndex(
      {
        pagefind: () => import(/* @vite-ignore */ `${index}pagefind.js`),
        json: (name) => fetch(index + name).then((response) => response.json()),
      },
      base.replace(/\/$/, ''),
    ),
  waiting.split(' ').filter(isCounted),
);
const narrowList = findElement<HTMLDetailsElement>('details', narrow);
const siteTitle = document.title;
const typingPause = 300;

let latest = 0;
let typing: ReturnType<typeof setTimeout> | undefined;
/** True while what is typed has put its own step into the history. */
let isTyping = false;

const readAddress = (): SearchState => parseState(new URLSearchParams(location.search));

/** What is asked for now; the form may not have shown all of it yet. */
let current = readAddress();

/** Fills the form from a state, so that Back and a shared address show what they stand for. */
function fillForm({ query: text, from, to, order: by }: SearchState): void {
  if (query.value.trim() !== text) query.value = text;
  findElement<HTMLInputElement>('[name=from]', form).value = String(from ?? '');
  findElement<HTMLInputElement>('[name=to]', form).value = String(to ?? '');
  order.value = by;
}

async function show(state: SearchState): Promise<void> {
  clearTimeout(typing);
  current = state;
  latest += 1;
  const mine = latest;
  fillForm(state);
  document.title = state.query ? `${state.query} – ${siteTitle}` : siteTitle;
  const started = performance.now();
  const isEmpty = isEmptyState(state);
  // Nothing is fetched before something is asked.
  const answer = isEmpty ? nothing : await engine.ask(state).catch(() => undefined);
  // A slow answer to an earlier question must not overwrite a later one.
  if (mine !== latest) return;
  if (!answer) {
    narrow.hidden = true;
    indexes.hidden = false;
    findElement('#results').replaceChildren();
    status.textContent = 'The search could not be loaded. Try again, or use the indexes below.';
    return;
  }
  renderResults(state, answer, emblems);
  renderChips(state, answer);
  renderLeads(state, answer, emblems);
  renderFacets(state, answer.counts);
  renderHistogram(state, answer.years);
  takeAway.show(answer);
  narrow.hidden = isEmpty;
  findElement('#sorting').hidden = answer.total < 2 || answer.isNearest;
  indexes.hidden = !isEmpty && answer.total > 0;
  document.documentElement.classList.add('answered');
  // Offline, what cannot be fetched looks like nothing found.
  status.textContent = isEmpty
    ? ''
    : answer.total === 0 && !navigator.onLine
      ? 'This device is offline, so the search could not look. Connect, and search again.'
      : sayCount(state.query, answer);
  restorePlace();
  performance.measure('search', { start: started, end: performance.now() });
}

/** Goes to a state; a `push` leaves the one before, with where it was read, for Back. */
function go(state: SearchState, method: 'push' | 'replace'): void {
  const address = formatState(state);
  if (address !== location.search) {
    if (method === 'push') history.replaceState({ scroll: scrollY }, '');
    history[`${method}State`](null, '', address || location.pathname);
  }
  void show(state);
}

/** Scrolls to where a page was left, when the browser could not since its results were not there yet. */
function restorePlace(): void {
  const { scroll } = (history.state ?? {}) as { scroll?: number };
  if (scroll !== undefined) scrollTo({ top: scroll });
}
addEventListener('pagehide', () => history.replaceState({ scroll: scrollY }, ''));

/** The state with what the field holds. A new query is read anew. */
const withQuery = (): SearchState =>
  query.value.trim() === current.query
    ? { ...current, page: 1 }
    : { ...current, query: query.value.trim(), isLiteral: false, page: 1 };

const withOrder = (value: string): SearchState => ({
  ...current,
  order: isOrder(value) ? value : 'relevance',
  page: 1,
});

/** The state with what one control of the form says now. */
function withControl({ name, value, checked }: HTMLInputElement): SearchState {
  const state = { ...current, chosen: { ...current.chosen }, page: 1 };
  if (isFacet(name)) {
    const others = state.chosen[name].filter((id) => id !== value);
    state.chosen[name] = checked ? [...others, value] : others;
    return state;
  }
  const years = { from: String(current.from ?? ''), to: String(current.to ?? ''), [name]: value };
  const { from, to } = parseState(new URLSearchParams(years));
  return {
    ...withoutYears(state),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(withQuery(), 'push');
  isTyping = false;
});
form.addEventListener('change', ({ target }) => {
  const isControl = target instanceof HTMLInputElement && target.name !== '' && target !== query;
  if (isControl) go(withControl(target), 'push');
  if (target === order) go(withOrder(order.value), 'push');
});
query.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    // What stood here before the first letter stays for Back; the steps of typing do not.
    go(withQuery(), isTyping ? 'replace' : 'push');
    isTyping = true;
  }, typingPause);
});
query.addEventListener('blur', () => {
  isTyping = false;
});
// Links within the page that stand for a search: pages, chips, years, corrections.
form.addEventListener('click', (event) => {
  const { target, metaKey, ctrlKey, shiftKey, altKey } = event;
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-state]') : null;
  if (!link || metaKey || ctrlKey || shiftKey || altKey) return;
  event.preventDefault();
  go(parseState(new URL(link.href).searchParams), 'push');
  // The link may be gone with what it stood in: reading goes on at the count.
  status.focus();
});
// A facet with very many values is fetched when it is asked for.
for (const button of form.querySelectorAll<HTMLElement>('[data-facet]')) {
  button.addEventListener('click', async () => {
    const name = button.dataset['facet'] ?? '';
    if (!isCounted(name)) return;
    await engine.fetchFacet(name);
    const { counts, years } = await engine.ask(current);
    renderFacets(current, counts);
    renderHistogram(current, years);
    findElement('input, a', findElement(`#facet-${name}`)).focus();
  });
}
const authorFilter = findElement<HTMLInputElement>('#author-filter');
authorFilter.addEventListener('input', narrowAuthors);
// Enter would send the form; the list follows what is typed already.
authorFilter.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') event.preventDefault();
});
// On a narrow screen results come before the means to narrow them.
const wide = matchMedia('(width >= 60rem)');
narrowList.open = wide.matches;
wide.addEventListener('change', () => {
  narrowList.open = wide.matches;
});
addEventListener('popstate', () => void show(readAddress()));
takeAway.listen(form);

void show(current);

// The search page: the address holds what is asked for, the form shows it, results follow.
import { openEngine } from './engine.ts';
import { findElement } from './find-element.ts';
import { renderFacets } from './render-facets.ts';
import { renderResults } from './render-results.ts';
import { sayCount } from './say-count.ts';
import { formatState, isEmptyState, parseState, type SearchState } from './state.ts';

const form = findElement<HTMLFormElement>('#search-form');
const query = findElement<HTMLInputElement>('[name=q]', form);
const status = findElement('#search-status');
const indexes = findElement('#search-indexes');
const narrow = findElement('#facets');
const { index = '', base = '/', emblems = '' } = form.dataset;
const ask = openEngine(index, base.replace(/\/$/, ''));
const narrowList = findElement<HTMLDetailsElement>('details', narrow);
const siteTitle = document.title;
const typingPause = 300;

let latest = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

const readForm = (): SearchState =>
  parseState(
    new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
  );
const readAddress = (): SearchState => parseState(new URLSearchParams(location.search));

/** Fills the form from a state, so that Back and a shared address show what they stand for. */
function fillForm({ query: text, from, to }: SearchState): void {
  if (query.value.trim() !== text) query.value = text;
  findElement<HTMLInputElement>('[name=from]', form).value = String(from ?? '');
  findElement<HTMLInputElement>('[name=to]', form).value = String(to ?? '');
}

async function show(state: SearchState): Promise<void> {
  latest += 1;
  const mine = latest;
  fillForm(state);
  document.title = state.query ? `${state.query} – ${siteTitle}` : siteTitle;
  try {
    const isEmpty = isEmptyState(state);
    const answer = await ask(state);
    // A slow answer to an earlier question must not overwrite a later one.
    if (mine !== latest) return;
    renderResults(state, isEmpty ? { results: [], total: 0 } : answer, emblems);
    renderFacets(state, answer.counts);
    narrow.hidden = false;
    indexes.hidden = !isEmpty && answer.total > 0;
    status.textContent = isEmpty ? '' : sayCount(state, answer);
  } catch {
    if (mine !== latest) return;
    renderResults(state, { results: [], total: 0 }, emblems);
    narrow.hidden = true;
    indexes.hidden = false;
    status.textContent = 'The search could not be loaded. Try again, or use the indexes below.';
  }
}

/** Goes to a state; a `push` leaves the one before for Back. */
function go(state: SearchState, method: 'push' | 'replace'): void {
  const address = formatState(state);
  if (address !== location.search) {
    history[`${method}State`](null, '', address || location.pathname);
  }
  void show(state);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  go(readForm(), 'push');
});
form.addEventListener('change', (event) => {
  if (event.target !== query) go(readForm(), 'push');
});
query.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => go(readForm(), 'replace'), typingPause);
});
findElement('#pages').addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLAnchorElement) || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  go(parseState(new URL(event.target.href).searchParams), 'push');
  status.scrollIntoView();
});
// On a narrow screen results come before the means to narrow them.
narrowList.open = matchMedia('(width >= 60rem)').matches;
addEventListener('popstate', () => void show(readAddress()));

void show(readAddress());

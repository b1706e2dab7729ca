// The search page: the address holds what is asked for, the form shows it, results follow.
import { isFacet } from '../facets.ts';
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
const nothing = { results: [], total: 0, page: 1 };

let latest = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

const readAddress = (): SearchState => parseState(new URLSearchParams(location.search));

/** What is asked for now; the form may not have shown all of it yet. */
let current = readAddress();

/** Fills the form from a state, so that Back and a shared address show what they stand for. */
function fillForm({ query: text, from, to }: SearchState): void {
  if (query.value.trim() !== text) query.value = text;
  findElement<HTMLInputElement>('[name=from]', form).value = String(from ?? '');
  findElement<HTMLInputElement>('[name=to]', form).value = String(to ?? '');
}

async function show(state: SearchState): Promise<void> {
  clearTimeout(typing);
  current = state;
  latest += 1;
  const mine = latest;
  fillForm(state);
  document.title = state.query ? `${state.query} – ${siteTitle}` : siteTitle;
  try {
    const isEmpty = isEmptyState(state);
    const answer = await ask(state);
    // A slow answer to an earlier question must not overwrite a later one.
    if (mine !== latest) return;
    renderResults(state, isEmpty ? nothing : answer, emblems);
    renderFacets(state, answer.counts);
    narrow.hidden = false;
    indexes.hidden = !isEmpty && answer.total > 0;
    status.textContent = isEmpty ? '' : sayCount(state.query, answer);
  } catch {
    if (mine !== latest) return;
    renderResults(state, nothing, emblems);
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

/** The state with what the field holds. */
const withQuery = (): SearchState => ({ ...current, query: query.value.trim(), page: 1 });

/** The state with what one control of a facet says now. */
function withControl({ name, value, checked }: HTMLInputElement): SearchState {
  const state = { ...current, chosen: { ...current.chosen }, page: 1 };
  if (isFacet(name)) {
    const others = state.chosen[name].filter((id) => id !== value);
    state.chosen[name] = checked ? [...others, value] : others;
    return state;
  }
  const { from, to, ...rest } = state;
  const years = { from: String(from ?? ''), to: String(to ?? ''), [name]: value };
  const { from: earliest, to: latestYear } = parseState(new URLSearchParams(years));
  return {
    ...rest,
    ...(earliest !== undefined && { from: earliest }),
    ...(latestYear !== undefined && { to: latestYear }),
  };
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(withQuery(), 'push');
});
form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target !== query) go(withControl(target), 'push');
});
query.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => go(withQuery(), 'replace'), typingPause);
});
findElement('#pages').addEventListener('click', (event) => {
  const { target, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (!(target instanceof HTMLAnchorElement) || metaKey || ctrlKey || shiftKey || altKey) return;
  event.preventDefault();
  go(parseState(new URL(target.href).searchParams), 'push');
  // The link is gone with its page: reading goes on at the count.
  status.focus();
});
// On a narrow screen results come before the means to narrow them.
const wide = matchMedia('(width >= 60rem)');
narrowList.open = wide.matches;
wide.addEventListener('change', () => {
  narrowList.open = wide.matches;
});
addEventListener('popstate', () => void show(readAddress()));

void show(current);

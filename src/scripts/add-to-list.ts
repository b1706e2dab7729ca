import { make } from '../browser/make-element.ts';
import { say } from '../browser/say.ts';
import { changeList, onChange, readList } from '../my-list/client/store.ts';
import { addTo, isId, most, removeFrom, type Entry } from '../my-list/reader-list.ts';

const path = /\/(frameworks|references|lists)\/([a-z0-9-]+)\/$/;
const buttons = new Map<HTMLElement, Entry>();

/** The entry that a link leads to, with the words beside it. */
function entryAt(href: string, title: string, line: string): Entry | undefined {
  const [, kind, id] = path.exec(new URL(href, location.href).pathname) ?? [];
  if (!isId(id)) return undefined;
  const clean = (text: string) => text.replace(/\s+/g, ' ').replaceAll(' : ', ': ').trim();
  return { id, kind: kind as Entry['kind'], title: clean(title), line: clean(line), note: '' };
}

function show(button: HTMLElement, entry: Entry, ids: ReadonlySet<string>): void {
  const isIn = ids.has(entry.id);
  const name = button.classList.contains('button') ? '' : ` ${entry.title}`;
  button.replaceChildren(
    isIn ? 'In my list' : 'Add to my list',
    ...(name ? [make('span', { class: 'visually-hidden' }, [name])] : []),
  );
  button.setAttribute('aria-pressed', String(isIn));
}

function showAll(): void {
  const ids = new Set(readList().map(({ id }) => id));
  for (const [button, entry] of buttons) show(button, entry, ids);
  const count = document.querySelector('.list-count');
  if (count) count.textContent = ids.size > 0 ? String(ids.size) : '';
}

function makeButton(entry: Entry, className: string): HTMLElement {
  const button = make(
    'button',
    { type: 'button', class: `add-to-list screen-only ${className}` },
    [],
  );
  buttons.set(button, entry);
  return button;
}

function toggle(entry: Entry): void {
  const isIn = readList().some(({ id }) => id === entry.id);
  const isFull = !isIn && readList().length >= most;
  const isKept = changeList((list) => (isIn ? removeFrom(list, entry.id) : addTo(list, [entry])));
  const words = isIn ? 'Taken out of' : 'Added to';
  if (isFull) say(`The list is full: it holds ${most} items.`);
  else if (!isKept)
    say('This browser keeps nothing for this site, so the list ends with this page.');
  else say(`${words} my list: ${entry.title}`);
}

/** Buttons on the entry that the page is about, and on every entry in its rows and cards. */
export function addListButtons(): void {
  const nav = document.querySelector('#menu a[href$="/my-list/"]');
  nav?.append(make('span', { class: 'list-count' }, []));

  const actions = document.querySelector('main .actions');
  const own = entryAt(
    location.pathname,
    document.querySelector('h1')?.textContent ?? '',
    // The list's own page fetches the line.
    '',
  );
  if (actions && own) actions.append(makeButton(own, 'button'));
  addToRows();
  showAll();

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.add-to-list') : null;
    const entry = button && buttons.get(button);
    if (entry) toggle(entry);
  });
  onChange(showAll);
  // Results of a search come later, and go.
  const results = document.querySelector('#results');
  if (results) {
    new MutationObserver(() => {
      for (const button of buttons.keys()) if (!button.isConnected) buttons.delete(button);
      addToRows();
      showAll();
    }).observe(results, { childList: true });
  }
}

function addToRows(): void {
  for (const row of document.querySelectorAll('main :is(.row, .card):not(:has(.add-to-list))')) {
    const link = row.querySelector<HTMLAnchorElement>('.record-name');
    const entry =
      link?.href &&
      entryAt(link.href, link.textContent, row.querySelector('.meta')?.textContent ?? '');
    if (!entry) continue;
    (row.querySelector('.side') ?? row.lastElementChild ?? row).append(makeButton(entry, ''));
  }
}

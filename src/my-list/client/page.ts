// The page of a reader's list: their own, or one that somebody shared, which is shown without touching theirs.
import {
  addTo,
  moveTo,
  formatList,
  readSharedIds,
  refresh,
  removeFrom,
  setNote,
  type ReaderList,
} from '../reader-list.ts';
import { fetchItems } from './fetch-items.ts';
import { findPart, renderEntry } from './render-entry.ts';
import { changeList, isStorageOpen, onChange, readList } from './store.ts';
import { copyList, countOf, exportList } from './take-list.ts';

const page = findPart('#my-list');
const { folder = '', shards = '1', base = '/' } = page.dataset;
const source = { folder, shards: Number(shards) };
const listed = findPart<HTMLOListElement>('#entries');
const styles = findPart<HTMLSelectElement>('#list-style');
const { ids: sharedIds, refused } = readSharedIds(location.search);
const isShared = sharedIds.length + refused.length > 0;

let shared: ReaderList = [];
let undo: ReaderList | undefined;
let citations = new Map<string, string>();

const current = (): ReaderList => (isShared ? shared : readList());
const say = (text: string): void => {
  findPart('#list-said').textContent = text;
};

/** Changes the reader's own list, remembering how it was; says so where the browser does not keep it. */
function change(how: (list: ReaderList) => ReaderList, said: string): void {
  const before = readList();
  const isKept = changeList(how);
  undo = before;
  say(
    isKept
      ? said
      : `${said} This browser keeps nothing for this site: the list ends with this page.`,
  );
  findPart('#undo').hidden = false;
}

function render(): void {
  const list = current();
  listed.replaceChildren(
    ...list.map((entry, place) =>
      renderEntry(entry, {
        place,
        of: list.length,
        base,
        isShared,
        citation: citations.get(entry.id),
      }),
    ),
  );
  findPart('#list-count').textContent = list.length === 0 ? '' : countOf(list.length);
  findPart('#list-empty').hidden = isShared || list.length > 0;
  findPart('#list-tools').hidden = list.length === 0;
  findPart('#clear').hidden = isShared;
}

/** Redraws and puts the focus back on the same control of the same entry. */
function renderKeeping(id: string, control: string): void {
  render();
  const entry = listed.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const button = entry?.querySelector<HTMLButtonElement>(`[data-act=${control}]`);
  const other = entry?.querySelector<HTMLButtonElement>(
    '[data-act=up]:not(:disabled), [data-act=down]:not(:disabled)',
  );
  (button?.disabled ? other : button)?.focus();
}

function move(id: string, place: number, control: string): void {
  change((list) => moveTo(list, id, place), '');
  const now = readList().findIndex((entry) => entry.id === id) + 1;
  say(`Moved to place ${now} of ${readList().length}.`);
  renderKeeping(id, control);
}

const acts: Record<string, (id: string, place: number) => void> = {
  up: (id, place) => move(id, place - 1, 'up'),
  down: (id, place) => move(id, place + 1, 'down'),
  remove: (id, place) => {
    const title = readList()[place]?.title ?? id;
    change((list) => removeFrom(list, id), `“${title}” was taken out.`);
    render();
    const next = listed.children[Math.min(place, listed.children.length - 1)];
    (
      next?.querySelector<HTMLElement>('[data-act=remove]') ?? findPart<HTMLElement>('#undo')
    ).focus();
  },
};

listed.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const entry = button?.closest<HTMLElement>('li');
  if (!button || !entry) return;
  acts[button.dataset['act'] ?? '']?.(
    entry.dataset['id'] ?? '',
    [...listed.children].indexOf(entry),
  );
});
listed.addEventListener('input', ({ target }) => {
  const entry = target instanceof Element ? target.closest<HTMLElement>('li') : null;
  if (!entry || !(target instanceof HTMLTextAreaElement)) return;
  const { value } = target;
  if (!readList().some(({ id }) => id === entry.dataset['id'])) {
    say('This entry was taken out in another tab, so its note is not kept.');
    return;
  }
  const isKept = changeList((list) => setNote(list, entry.dataset['id'] ?? '', value));
  const paper = entry.querySelector('.note-on-paper');
  if (paper) paper.textContent = value;
  if (!isKept) say('This browser keeps nothing for this site: the note ends with this page.');
});

// Drag: by mouse; the buttons do the same by keyboard and touch.
let dragged: string | undefined;
listed.addEventListener('dragstart', (event) => {
  const entry =
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('li') : null;
  if (!entry || isShared) return;
  dragged = entry.dataset['id'];
  event.dataTransfer?.setData('text/plain', entry.querySelector('a')?.href ?? '');
});
listed.addEventListener('dragover', (event) => {
  if (dragged !== undefined) event.preventDefault();
});
listed.addEventListener('drop', (event) => {
  const entry = event.target instanceof Element ? event.target.closest('li') : null;
  if (dragged === undefined || !entry) return;
  event.preventDefault();
  const place = [...listed.children].indexOf(entry);
  if (entry.dataset['id'] !== dragged) move(dragged, place, 'down');
  dragged = undefined;
});
listed.addEventListener('dragend', () => {
  dragged = undefined;
});

/** Runs what needs the network or the clipboard; a failure is said, and what still works. */
async function attempt(button: HTMLElement, act: () => Promise<void>): Promise<void> {
  button.setAttribute('aria-busy', 'true');
  try {
    await act();
  } catch {
    say('That did not work. Check the connection and try again; the list itself is safe.');
  }
  button.removeAttribute('aria-busy');
}

async function loadCitations(): Promise<void> {
  const style = styles.selectedIndex - 1;
  const { found } = await fetchItems(
    current().map(({ id }) => id),
    source,
  );
  citations = new Map(
    style < 0
      ? []
      : found.flatMap(({ id, citations: all }) => (all[style] ? [[id, all[style]]] : [])),
  );
}

const tools: Record<string, (button: HTMLButtonElement) => Promise<void>> = {
  export: async ({ value }) => {
    say(await exportList(current(), value, base, say));
  },
  copy: async () => {
    say(await copyList(current(), citations, base));
  },
  print: async () => print(),
  link: async () => {
    const ids = current().map(({ id }) => id);
    await navigator.clipboard.writeText(
      `${location.origin}${location.pathname}?ids=${ids.join(',')}`,
    );
    say('The address of this list was copied. It holds no notes.');
  },
  clear: async () => {
    const { length } = readList();
    change(() => [], `${countOf(length)} cleared.`);
    render();
    findPart('#undo').focus();
  },
  undo: async () => {
    if (!undo) return;
    const before = undo;
    changeList(() => before);
    undo = undefined;
    findPart('#undo').hidden = true;
    say('Undone.');
    render();
    findPart('#list-title').focus();
  },
  keep: async () => {
    const before = readList().length;
    change((list) => addTo(list, shared), '');
    const added = readList().length - before;
    say(
      added === 0
        ? 'All of these are in your own list already.'
        : `${countOf(added)} added to your own list, which has ${readList().length} now.`,
    );
  },
};
page.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const tool = tools[button?.dataset['tool'] ?? ''];
  if (button && tool) void attempt(button, () => tool(button));
});
styles.addEventListener('change', () =>
  attempt(styles, async () => {
    await loadCitations();
    render();
  }),
);

async function showShared(): Promise<void> {
  findPart('#shared').hidden = false;
  say('Fetching the list…');
  try {
    const { found, unknown } = await fetchItems(sharedIds, source);
    shared = found.map(({ id, item: { kind, title, line } }) => ({
      id,
      kind,
      title,
      line,
      note: '',
    }));
    const missing = [...unknown, ...refused].map((id) => `“${id}”`).join(', ');
    say(missing && `Not in this library: ${missing}. The rest is shown.`);
  } catch {
    say('The list could not be fetched. Check the connection and load the page again.');
  }
  findPart('#keep').hidden = shared.length === 0;
  render();
}

/** Brings words and ids of the own list up to date with the library, if it can be asked. */
async function refreshOwn(): Promise<void> {
  const list = readList();
  if (list.length === 0) return;
  const { found, moved } = await fetchItems(
    list.map(({ id }) => id),
    source,
  );
  const items = new Map(found.map(({ id, item }) => [id, item]));
  const nowOf = (old: string) => {
    const id = moved.get(old) ?? old;
    const item = items.get(id);
    return item && { id, kind: item.kind, title: item.title, line: item.line };
  };
  if (formatList(refresh(readList(), nowOf)) !== formatList(readList())) {
    changeList((now) => refresh(now, nowOf));
  }
}

page.hidden = false;
if (isShared) void showShared();
else {
  let isLate = false;
  onChange(() => {
    // A note that is being written stays under the cursor.
    isLate = document.activeElement instanceof HTMLTextAreaElement;
    if (!isLate) render();
  });
  listed.addEventListener('focusout', () => {
    if (!isLate) return;
    isLate = false;
    queueMicrotask(render);
  });
  render();
  if (!isStorageOpen()) {
    findPart('#list-empty p').textContent =
      'This browser does not let the site keep anything, so a list cannot be kept here. Allow the site to store data, or share a list as an address.';
  }
  // Without the network the list stays in the words that it was kept in.
  refreshOwn().catch(() => undefined);
}

// Suggestions under a search field, by the combobox pattern of the ARIA Authoring Practices: a list that is typed into.
import { isStopWord, splitWords } from '../words.ts';
import look from './suggestions.css?inline';

type Suggestion = [label: string, kind: string, url: string];

const most = 8;
const pause = 120;
const fetched = new Map<string, Promise<unknown>>();
let lists = 0;

// The look comes with the list, so that no page carries it unasked.
const sheet = new CSSStyleSheet();
sheet.replaceSync(look);
document.adoptedStyleSheets.push(sheet);

/** Gives a field its list. `folder` is where the files of suggestions are, `base` stands before their addresses. */
export function addSuggestions(field: HTMLInputElement, folder: string, base: string): void {
  lists += 1;
  const list = document.createElement('ul');
  list.id = `suggestions-${lists}`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('aria-live', 'polite');
  (field.closest('form') ?? field).append(list, said);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const options = (): HTMLElement[] => [...list.children] as HTMLElement[];
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  };
  const choose = (place: number): void => {
    chosen = place;
    for (const [i, option] of options().entries()) {
      option.setAttribute('aria-selected', String(i === place));
      if (i === place) option.scrollIntoView({ block: 'nearest' });
    }
    const { id } = options()[place] ?? {};
    if (id === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', id);
  };
  const show = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const found = await findSuggestions(field.value, folder).catch(() => []);
    if (mine !== latest) return;
    list.replaceChildren(
      ...found.map((suggestion, i) => renderOption(suggestion, `${list.id}-${i}`, base)),
    );
    choose(-1);
    open(found.length > 0 && document.activeElement === field);
    const count = found.length === 1 ? '1 suggestion' : `${found.length} suggestions`;
    said.textContent = list.hidden ? '' : `${count}, use the up and down keys`;
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), pause);
  });
  field.addEventListener('keydown', (event) => {
    const { key } = event;
    const last = options().length - 1;
    if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      open(false);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && last >= 0) {
      event.preventDefault();
      open(true);
      const step = key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the field itself.
      const places = last + 2;
      choose(((chosen + 1 + step + places) % places) - 1);
    } else if (key === 'Enter' && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      options()[chosen]?.click();
    }
  });
  field.addEventListener('blur', () => open(false));
  // The field would lose its focus, and the list be gone, before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  if (field.value !== '') void show();
}

/** The suggestions under two letters; none where there is no such file. What failed is tried again. */
async function loadSuggestions(key: string, folder: string): Promise<Suggestion[]> {
  const load = async <T>(name: string): Promise<T> => {
    const loading = fetched.get(name) ?? fetch(folder + name).then((response) => response.json());
    fetched.set(name, loading);
    return (await loading.catch((error: unknown) => {
      fetched.delete(name);
      throw error;
    })) as T;
  };
  const keys = await load<string[]>('keys.json');
  return keys.includes(key) ? load<Suggestion[]>(`${encodeURIComponent(key)}.json`) : [];
}

/** Those whose words begin as the typed ones, whose label begins so first. */
async function findSuggestions(typed: string, folder: string): Promise<Suggestion[]> {
  const all = splitWords(typed);
  const telling = all.filter((word) => !isStopWord(word) && word.length > 1);
  const [longest] = [...telling].sort((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const key = longest.slice(0, 2);
  const suggestions = await loadSuggestions(key, folder);
  const begins = all.join(' ');
  return suggestions
    .map((suggestion) => ({ suggestion, words: splitWords(suggestion[0]) }))
    .filter(({ words }) => telling.every((word) => words.some((other) => other.startsWith(word))))
    .sort(
      (a, b) =>
        Number(b.words.join(' ').startsWith(begins)) - Number(a.words.join(' ').startsWith(begins)),
    )
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}

function renderOption([label, kind, url]: Suggestion, id: string, base: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const name = document.createElement('span');
  name.textContent = label;
  const side = document.createElement('span');
  side.className = 'meta';
  side.textContent = kind;
  option.append(name, ' ', side);
  option.addEventListener('click', () => location.assign(base + url.slice(1)));
  return option;
}

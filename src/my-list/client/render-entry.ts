import { make } from '../../browser/make-element.ts';
import { parseMarkup } from '../../browser/parse-markup.ts';
import type { Entry } from '../reader-list.ts';

/** The one element of the page that `selector` names; its absence is a mistake of the page. */
export function findPart<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page of the list has no ${selector}`);
  return found;
}

/** One entry: what it is, the reader's note, and what moves it. A shared one has neither note nor buttons. */
export function renderEntry(
  { id, kind, title, line, note }: Entry,
  given: {
    place: number;
    of: number;
    base: string;
    isShared: boolean;
    citation: string | undefined;
  },
): HTMLElement {
  const { place, of, base, isShared, citation } = given;
  const hidden = (text: string) => make('span', { class: 'visually-hidden' }, [` ${text}`]);
  const button = (act: string, words: string, isDisabled: boolean) => {
    const made = make('button', { type: 'button', 'data-act': act }, [words, hidden(title)]);
    if (isDisabled) made.setAttribute('disabled', '');
    return made;
  };
  const cited = make('p', { class: 'citation' }, []);
  if (citation !== undefined) {
    const parsed = parseMarkup(citation);
    cited.append(...parsed.body.childNodes);
  }
  const field = make('textarea', { rows: 1, maxlength: 2000 }, [note]);
  const entry = make(
    'li',
    { 'data-id': id, tabindex: -1, ...(isShared ? {} : { draggable: 'true' }) },
    [
      make('a', { class: 'record-name', href: `${base}${kind}/${id}/` }, [title]),
      make('p', { class: 'meta' }, [line]),
      ...(citation === undefined ? [] : [cited]),
      make('p', { class: 'address' }, [new URL(`${base}${kind}/${id}/`, location.href).href]),
      ...(isShared
        ? []
        : [
            make('label', {}, [make('span', {}, ['Note', hidden(`on ${title}`)]), field]),
            make('p', { class: 'note-on-paper' }, [note]),
            make('p', { class: 'entry-acts' }, [
              button('up', 'Up', place === 0),
              button('down', 'Down', place === of - 1),
              button('remove', 'Remove', false),
            ]),
          ]),
    ],
  );
  return entry;
}

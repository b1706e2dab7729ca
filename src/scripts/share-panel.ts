import { drawFigure } from '../browser/draw-figure.ts';
import { make } from '../browser/make-element.ts';
import { drawQr } from '../figures/qr.ts';

/** What is shared: a page, a part of one, or a search. */
export interface Shared {
  title: string;
  url: string;
  /** How the page asks to be cited, if it does. */
  citation?: string | undefined;
  part?: string | undefined;
}

/** A citation with the address; what has none is named by its title and the site's. */
function citeWithLink({ title, url, citation, part }: Shared): string {
  const site = document.querySelector('header .home')?.textContent?.trim() ?? '';
  const words = citation ?? `${title}. ${site}.`;
  const where = citation && part ? ` ${part}.` : '';
  return words.includes(url) ? `${words}${where}` : `${words}${where} ${url}`;
}

/** Opens a dialog with every way to share; focus goes back to where it was when it closes. */
export function openSharePanel(shared: Shared): void {
  const { title, url } = shared;
  const status = make('p', { role: 'status' }, []);
  const copy = async (text: string, said: string): Promise<void> => {
    status.textContent = await navigator.clipboard.writeText(text).then(
      () => said,
      () => 'Not copied: this browser does not allow it. The address stands below.',
    );
  };
  const way = (words: string, act: () => void): HTMLElement => {
    const button = make('button', { type: 'button', class: 'button' }, [words]);
    button.addEventListener('click', act);
    return button;
  };
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  const dialog = make('dialog', { class: 'share-panel', 'aria-labelledby': 'share-title' }, [
    make('h2', { id: 'share-title' }, ['Share']),
    make('p', { class: 'meta' }, [title]),
    make('div', { class: 'ways' }, [
      way('Copy link', () => void copy(url, 'Link copied')),
      way('Copy as citation with link', () => void copy(citeWithLink(shared), 'Citation copied')),
      make('a', { class: 'button', href: mail }, ['E-mail']),
      ...('share' in navigator
        ? [
            way(
              'Share by this device',
              () => void navigator.share({ title, url }).catch(() => undefined),
            ),
          ]
        : []),
      way('Close', () => dialog.close()),
    ]),
    status,
    drawFigure(drawQr(url), 'qr'),
    make('p', { class: 'address' }, [url]),
  ]) as HTMLDialogElement;
  const before = document.activeElement;
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

import { make } from '../browser/make-element.ts';
import type { Shared } from './share-panel.ts';

const icon = 'M8 10V2M5 4.5L8 1.5l3 3M4 7H2.5v7h11V7H12';

function drawIcon(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  const look = {
    width: '16',
    height: '16',
    viewBox: '0 0 16 16',
    fill: 'none',
    stroke: 'currentColor',
  };
  for (const [name, value] of Object.entries(look)) svg.setAttribute(name, value);
  svg.setAttribute('stroke-width', '1.4');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', icon);
  svg.append(path);
  return svg;
}

function makeButton(what: () => Shared, label: string, isSmall: boolean): HTMLElement {
  const words = isSmall ? [make('span', { class: 'visually-hidden' }, [label])] : [label];
  const button = make(
    'button',
    { type: 'button', class: isSmall ? 'share-small screen-only' : 'button share screen-only' },
    [drawIcon(), ...words],
  );
  button.addEventListener('click', () => {
    void import('./share-panel.ts').then(({ openSharePanel }) => openSharePanel(what()));
  });
  return button;
}

const titleOfPage = (): string =>
  document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').replaceAll(' : ', ': ').trim() ??
  document.title;

/** The citation that is shown, in the style that was chosen. */
const citation = (): string | undefined =>
  document.querySelector<HTMLElement>('.citations .citation:not([hidden])')?.innerText.trim();

/** A button on what the page is about, on each of its components, and on a search. */
export function addShareButtons(): void {
  const here = (): string => location.origin + location.pathname;
  const page = (): Shared => ({ title: titleOfPage(), url: here(), citation: citation() });
  document.querySelector('main .actions')?.append(makeButton(page, 'Share', false));

  for (const link of document.querySelectorAll<HTMLAnchorElement>('.group > li .copy-link')) {
    const name = link.closest('li')?.querySelector('h3')?.textContent.replace(/\s+/g, ' ').trim();
    const part = (): Shared => ({
      title: `${titleOfPage()}: ${name}`,
      url: link.href,
      citation: citation(),
      part: name,
    });
    link.after(makeButton(part, `Share ${name}`, true));
  }
  const search = (): Shared => ({
    title: `Search: ${new URLSearchParams(location.search).get('q') ?? ''}`,
    url: location.href,
  });
  const bar = document.querySelector('#take-away [data-act=link]');
  bar?.after(makeButton(search, 'Share this search', true));
}

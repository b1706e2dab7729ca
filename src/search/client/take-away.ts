// What can be done with results: choose some, export them, copy them as citations, print them, send the address.
import { copyFormatted } from '../../browser/copy-formatted.ts';
import { fetchTexts } from '../../browser/fetch-texts.ts';
import { parseMarkup } from '../../browser/parse-markup.ts';
import { saveFile } from '../../browser/save-file.ts';
import { exportFormats } from './export-formats.ts';
import type { Answer } from './engine.ts';
import { isWork } from './is-work.ts';
import { findElement } from './find-element.ts';

/** Works that are fetched for one export; more than this is what the download of everything is for. */
const most = 500;
const styleKey = 'citation-style';

let answer: Answer | undefined;

const bar = (): HTMLElement => findElement('#take-away');
const boxes = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('#results .choose input'),
];
const say = (text: string): void => {
  findElement('#taken').textContent = text;
};

/** Addresses of the works chosen; without a choice, of all that were found, as far as one export goes. */
async function listAddresses(): Promise<string[]> {
  const chosen = boxes().flatMap(({ checked, value }) => (checked ? [value] : []));
  if (chosen.length > 0) return chosen;
  const found = await Promise.all((answer?.hits ?? []).map((hit) => hit.data()));
  const works = found.filter(isWork).map(({ url }) => url);
  return works.slice(0, most);
}

async function exportAs(ending: string): Promise<void> {
  const format = exportFormats.find((candidate) => candidate.ending === ending);
  if (!format) return;
  const addresses = await listAddresses();
  const texts = await fetchTexts(addresses.map((url) => `${url.replace(/\/$/, '')}.${ending}`));
  const merged = format.merge(texts);
  saveFile(`search-results.${ending}`, merged.text, format.mediaType);
  const works = merged.count === 1 ? 'work' : 'works';
  say(`${merged.count} ${works} exported as ${format.label}.${sayRest(merged.count)}`);
}

async function copyCitations(): Promise<void> {
  const pages = await fetchTexts(await listAddresses());
  const style = readStyle();
  const citations = pages.flatMap((html) => {
    // The policy of this page knows the styles of no other.
    const page = parseMarkup(html.replaceAll(/<style>[\s\S]*?<\/style>/g, ''));
    const own = page.querySelector(`.citation[data-style="${CSS.escape(style)}"]`);
    return own ?? page.querySelector('.citation') ?? [];
  });
  const html = citations.map(({ innerHTML }) => `<p>${innerHTML.trim()}</p>`).join('\n');
  const text = citations.map(({ textContent }) => textContent.trim()).join('\n\n');
  await copyFormatted(html, text);
  const words = citations.length === 1 ? 'citation' : 'citations';
  say(`${citations.length} ${words} copied.${sayRest(citations.length)}`);
}

/** Where an export reached its limit, how to have the rest. */
function sayRest(taken: number): string {
  const total = answer?.works ?? 0;
  if (taken < most || total <= most) return '';
  return ` These are the first of ${total}; all references can be downloaded on their page.`;
}

function readStyle(): string {
  try {
    return localStorage.getItem(styleKey) ?? '';
  } catch {
    return '';
  }
}

function sayChoice(): void {
  const chosen = boxes().filter(({ checked }) => checked).length;
  const total = answer?.works ?? 0;
  findElement('.what', bar()).textContent =
    chosen > 0
      ? `Take ${chosen} chosen`
      : total === 1
        ? 'Take the one work'
        : `Take all ${total} works`;
  const all = findElement<HTMLInputElement>('#choose-all');
  all.checked = chosen > 0 && chosen === boxes().length;
  all.indeterminate = chosen > 0 && !all.checked;
}

const acts: Record<string, (value: string) => Promise<void> | void> = {
  export: exportAs,
  cite: copyCitations,
  print: () => print(),
  link: async () => {
    await navigator.clipboard.writeText(location.href);
    say('The address of this search was copied.');
  },
};

export const takeAway = {
  /** Shows the means for an answer. */
  show(shown: Answer): void {
    answer = shown;
    bar().hidden = shown.total === 0;
    // Only works have records to take: beside frameworks, authors or topics there is nothing to choose.
    for (const part of bar().querySelectorAll<HTMLElement>('[data-works]')) {
      part.hidden = shown.works === 0;
    }
    say('');
    sayChoice();
  },
  listen(form: HTMLFormElement): void {
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.closest('.choose')) return;
      if (target.id === 'choose-all') for (const box of boxes()) box.checked = target.checked;
      sayChoice();
    });
    bar().addEventListener('click', async ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const act = acts[button?.dataset['act'] ?? ''];
      if (!button || !act) return;
      button.setAttribute('aria-busy', 'true');
      try {
        await act(button.value);
      } catch {
        say('That did not work. Check the connection, or open the entries one by one.');
      }
      button.removeAttribute('aria-busy');
    });
  },
};

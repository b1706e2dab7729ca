// What can be done with results: choose some, export them, copy them as citations, print them, send the address.
import { exportFormats } from './export-formats.ts';
import type { Answer } from './engine.ts';
import { isWork } from './is-work.ts';
import { findElement } from './find-element.ts';

/** Works that are fetched for one export; more than this is what the download of everything is for. */
const most = 500;
const atOnce = 6;
const styleKey = 'citation-style';

let answer: Answer | undefined;

const bar = (): HTMLElement => findElement('#take-away');
const boxes = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('#results .choose input'),
];
const say = (text: string): void => {
  findElement('#taken').textContent = text;
};

/** Addresses of the works chosen; without a choice, of all that were found. */
async function listAddresses(): Promise<string[]> {
  const chosen = boxes().flatMap(({ checked, value }) => (checked ? [value] : []));
  if (chosen.length > 0) return chosen;
  const found = await Promise.all((answer?.hits ?? []).map((hit) => hit.data()));
  const works = found.filter(isWork).map(({ url }) => url);
  if (works.length > most) {
    say(
      `The first ${most} of ${works.length} were taken. For more, use the download of all references.`,
    );
  }
  return works.slice(0, most);
}

/** Texts at addresses, a few at a time; those that do not exist are passed over. */
async function fetchTexts(addresses: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (let place = 0; place < addresses.length; place += atOnce) {
    const batch = addresses.slice(place, place + atOnce).map(async (address) => {
      const response = await fetch(address);
      return response.ok ? [await response.text()] : [];
    });
    texts.push(...(await Promise.all(batch)).flat());
  }
  return texts;
}

async function exportAs(ending: string): Promise<void> {
  const format = exportFormats.find((candidate) => candidate.ending === ending);
  if (!format) return;
  const addresses = await listAddresses();
  const texts = await fetchTexts(addresses.map((url) => `${url.replace(/\/$/, '')}.${ending}`));
  const merged = format.merge(texts);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([merged.text], { type: format.mediaType }));
  link.download = `search-results.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
  say(`${merged.count} ${merged.count === 1 ? 'work' : 'works'} exported as ${format.label}.`);
}

async function copyCitations(): Promise<void> {
  const pages = await fetchTexts(await listAddresses());
  const style = readStyle();
  const citations = pages.flatMap((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const own = page.querySelector(`.citation[data-style="${CSS.escape(style)}"]`);
    return own ?? page.querySelector('.citation') ?? [];
  });
  const html = citations.map(({ innerHTML }) => `<p>${innerHTML.trim()}</p>`).join('\n');
  const text = citations.map(({ textContent }) => textContent.trim()).join('\n\n');
  const blob = (type: string, part: string) => new Blob([part], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob('text/html', html),
      'text/plain': blob('text/plain', text),
    }),
  ]);
  say(`${citations.length} ${citations.length === 1 ? 'citation' : 'citations'} copied.`);
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

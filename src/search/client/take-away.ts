// What can be done with results: choose some, export them, copy them as citations, print them, send the address.
import type { Answer } from './engine.ts';
import { findElement } from './find-element.ts';

let answer: Answer | undefined;

const bar = (): HTMLElement => findElement('#take-away');
const boxes = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('#results .choose input'),
];
const chosen = (): string[] => boxes().flatMap(({ checked, value }) => (checked ? [value] : []));
const say = (text: string): void => {
  findElement('#taken').textContent = text;
};

function sayChoice(): void {
  const count = chosen().length;
  const total = answer?.works ?? 0;
  findElement('.what', bar()).textContent =
    count > 0
      ? `Take ${count} chosen`
      : total === 1
        ? 'Take the one work'
        : `Take all ${total} works`;
  const all = findElement<HTMLInputElement>('#choose-all');
  all.checked = count > 0 && count === boxes().length;
  all.indeterminate = count > 0 && !all.checked;
}

const acts: Record<string, (value: string) => Promise<void> | void> = {
  export: async (ending) => {
    const { exportWorks } = await import('./take-works.ts');
    if (answer) say(await exportWorks(answer, chosen(), ending));
  },
  cite: async () => {
    const { copyCitations } = await import('./take-works.ts');
    if (answer) say(await copyCitations(answer, chosen()));
  },
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

import { fold, isStopWord, splitWords } from '../words.ts';
import { resultsPerPage, type Answer } from './engine.ts';
import type { Result } from './index-files.ts';
import { isWork } from './is-work.ts';
import { cloneTemplate, findElement } from './find-element.ts';
import { linkTo } from './link-to.ts';
import type { SearchState } from './state.ts';

/** Puts results and links to further pages in place. `emblems` is the address under which emblems stand. */
export function renderResults(
  state: SearchState,
  { results, total, page, corrected }: Answer,
  emblems: string,
): void {
  const asked = splitWords(corrected).filter((word) => word.length > 1 && !isStopWord(word));
  findElement('#results').replaceChildren(
    ...results.map((result) => renderResult(result, asked, emblems)),
  );
  renderPages({ ...state, page }, Math.ceil(total / resultsPerPage));
}

/** One result; `asked` are the words to mark. */
export function renderResult(
  { url, meta }: Result,
  asked: string[],
  emblems: string,
): DocumentFragment {
  const row = cloneTemplate('result-row');
  const link = findElement<HTMLAnchorElement>('a', row);
  link.href = url;
  link.append(...markWords(meta.title, asked));
  findElement('.line', row).append(...markWords(meta.line, asked));
  findElement('.kind', row).textContent = meta.side;
  findElement('.access', row).textContent = meta['access'] ?? '';
  const choose = findElement<HTMLInputElement>('.choose input', row);
  if (isWork({ url, meta })) {
    choose.value = url;
    choose.setAttribute('aria-label', `Choose ${meta.title}`);
  } else findElement('.choose', row).remove();
  findElement('.note', row).append(...markWords(meta['text'] ?? '', asked));

  const spine = findElement('.spine', row);
  if (meta['spine']) {
    spine.classList.add(meta['spine']);
    findElement('b', spine).textContent = meta['letters'] ?? '';
    findElement('i', spine).textContent = meta['year'] ?? '';
  } else if (meta['emblem']) {
    const emblem = new Image(52, 52);
    emblem.alt = '';
    emblem.loading = 'lazy';
    emblem.src = `${emblems}${meta['emblem']}.svg`;
    spine.replaceWith(emblem);
  } else spine.remove();
  return row;
}

/** Text with every word that begins as one that was asked for in a `mark`. */
function markWords(text: string, asked: string[]): (Node | string)[] {
  // Splitting by a group leaves what the group matched at the odd places.
  return text.split(/([\p{L}\p{N}\p{M}'’]+)/u).map((part, place) => {
    const word = fold(part);
    if (place % 2 === 0 || !asked.some((start) => word.startsWith(start))) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

function renderPages(state: SearchState, last: number): void {
  const link = (page: number, words: string) => linkTo({ ...state, page }, words);
  findElement('#pages').replaceChildren(
    ...(state.page > 1 && last > 0 ? [link(state.page - 1, 'Previous page')] : []),
    ...(last > 1 ? [`Page ${state.page} of ${last}`] : []),
    ...(state.page < last ? [link(state.page + 1, 'Next page')] : []),
  );
}

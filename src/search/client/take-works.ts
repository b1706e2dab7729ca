// What a click on "export" or "copy" fetches: the works of an answer as a file, or as citations on the clipboard.
import { copyFormatted } from '../../browser/copy-formatted.ts';
import { fetchTexts } from '../../browser/fetch-texts.ts';
import { parseMarkup } from '../../browser/parse-markup.ts';
import { saveFile } from '../../browser/save-file.ts';
import { exportFormats } from './export-formats.ts';
import type { Answer } from './engine.ts';
import { isWork } from './is-work.ts';

/** Works that are fetched for one export; more than this is what the download of everything is for. */
const most = 500;
const styleKey = 'citation-style';

/** Addresses of the works chosen; without a choice, of all that were found, as far as one export goes. */
async function listAddresses(
  answer: Answer,
  chosen: readonly string[],
): Promise<readonly string[]> {
  if (chosen.length > 0) return chosen;
  const found = await Promise.all(answer.hits.map((hit) => hit.data()));
  const works = found.filter(isWork).map(({ url }) => url);
  return works.slice(0, most);
}

/** Saves the works chosen, else all that were found, in a format; what is to be said of it. */
export async function exportWorks(
  answer: Answer,
  chosen: readonly string[],
  ending: string,
): Promise<string> {
  const format = exportFormats.find((candidate) => candidate.ending === ending);
  if (!format) return '';
  const addresses = await listAddresses(answer, chosen);
  const texts = await fetchTexts(addresses.map((url) => `${url.replace(/\/$/, '')}.${ending}`));
  const merged = format.merge(texts);
  saveFile(`search-results.${ending}`, merged.text, format.mediaType);
  const works = merged.count === 1 ? 'work' : 'works';
  return `${merged.count} ${works} exported as ${format.label}.${sayRest(answer, merged.count)}`;
}

/** Copies their citations in the style that the reader chose last; what is to be said of it. */
export async function copyCitations(answer: Answer, chosen: readonly string[]): Promise<string> {
  const pages = await fetchTexts(await listAddresses(answer, chosen));
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
  return `${citations.length} ${words} copied.${sayRest(answer, citations.length)}`;
}

/** Where an export reached its limit, how to have the rest. */
function sayRest({ works: total }: Answer, taken: number): string {
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

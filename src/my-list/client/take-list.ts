import { copyFormatted } from '../../browser/copy-formatted.ts';
import { fetchTexts } from '../../browser/fetch-texts.ts';
import { make } from '../../browser/make-element.ts';
import { parseMarkup } from '../../browser/parse-markup.ts';
import { saveFile } from '../../browser/save-file.ts';
import { exportFormats } from '../../search/client/export-formats.ts';
import type { Entry, ReaderList } from '../reader-list.ts';

export const countOf = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;

/** Saves the works of a list as a file; gives what is to be said of it. `told` hears how far it is. Throws without the network. */
export async function exportList(
  list: ReaderList,
  ending: string,
  base: string,
  told: (text: string) => void,
): Promise<string> {
  const format = exportFormats.find((candidate) => candidate.ending === ending);
  if (!format) throw new Error(`there is no format "${ending}"`);
  const files = list.map(({ kind, id }) => `${base}${kind}/${id}.${ending}`);
  const texts = await fetchTexts(files, (done) => {
    if (done < files.length) told(`Fetched ${done} of ${files.length}…`);
  });
  const { text, count } = format.merge(texts);
  saveFile(`my-list.${ending}`, text, format.mediaType);
  const works = count === 1 ? 'work' : 'works';
  return `${count} ${works} exported as ${format.label}, from ${countOf(list.length)}, without notes.`;
}

/**
 * Copies a list as it pastes well: an ordered list of citations (HTML, by id), or of titles where none is shown, each with its
 * address and note. Gives what is to be said of it; throws where there is no clipboard.
 */
export async function copyList(
  list: ReaderList,
  citations: ReadonlyMap<string, string>,
  base: string,
): Promise<string> {
  const items = list.map((entry) => describe(entry, citations.get(entry.id), base));
  const html = make(
    'ol',
    {},
    items.map(({ item }) => item),
  ).outerHTML;
  const lines = items.map(({ text, notes }, place) =>
    [`${place + 1}. ${text}`, ...notes].filter(Boolean).join('\n   '),
  );
  await copyFormatted(html, lines.join('\n'));
  return `${countOf(list.length)} copied.`;
}

function describe(
  { id, kind, title, line, note }: Entry,
  citation: string | undefined,
  base: string,
) {
  const address = new URL(`${base}${kind}/${id}/`, location.href).href;
  const words = [title, line].filter(Boolean).join('. ');
  const cited = citation && parseMarkup(citation).body;
  const plain = cited ? cited.textContent.trim() : words;
  // A page's own citation has its address already.
  const hasAddress = plain.includes(`/${kind}/${id}/`);
  const item = make('li', {}, [
    ...(cited ? [...cited.childNodes] : [words]),
    ...(hasAddress ? [] : [' ', make('a', { href: address }, [address])]),
    ...(note ? [document.createElement('br'), note] : []),
  ]);
  return { item, text: hasAddress ? plain : `${plain} ${address}`, notes: note.split('\n') };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { gatherVocabulary } from './gather-vocabulary.ts';
import type { SearchRecord } from './search-record.ts';
import { gatherSuggestions } from './suggestions.ts';
import { packVocabulary } from './vocabulary.ts';
import type { EntryTable } from './entry-table.ts';
import { compareText } from '../model/text.ts';

/** Records that are on their way to Pagefind's process together: one after another it would wait most of the time. */
const atOnce = 500;

/** Where suggestions stand beside the index, a file for each two letters. */
const suggestionFolder = 'suggest';

/** The name of the word list, which stands beside the index. */
export const wordListName = 'words.json';

/** An index of Pagefind that knows its records, and has not been made yet: then it takes most of its memory. */
export interface FilledIndex {
  records: readonly SearchRecord[];
  index: pagefind.PagefindIndex;
}

/**
 * Gives records to Pagefind; throws with its own words when it refuses one. All are given as English, so that they make one index
 * whatever the pages say.
 */
export async function fillIndex(records: readonly SearchRecord[]): Promise<FilledIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  for (let start = 0; start < records.length; start += atOnce) {
    await Promise.all(
      records.slice(start, start + atOnce).map(async ({ url, content, meta, filters }) => {
        const added = await index.addCustomRecord({ url, content, language: 'en', meta, filters });
        if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
      }),
    );
  }
  return { records, index };
}

/**
 * Makes the index and writes it with its word list into `folder`; ends Pagefind. Nothing is taken over from an earlier index: names of
 * its parts are digests cut short, which may mean another part there.
 */
export async function writeIndex({ records, index }: FilledIndex, folder: string): Promise<void> {
  const { files, errors: faults } = await index.getFiles();
  await pagefind.close();
  if (faults.length > 0) throw new Error(faults.join('\n'));

  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    // What comes with Pagefind for pages of its own is not used here.
    if (/(?:-ui|-highlight|-worker)\./.test(path)) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (path.endsWith('.js')) {
      // It comes as it was written; a sixth of it is names and space.
      const { code } = await transform(Buffer.from(content).toString('utf8'), { minify: true });
      writeFileSync(target, code);
      continue;
    }
    if (!path.endsWith('.pf_fragment')) {
      writeFileSync(target, content);
      continue;
    }
    const fragment = readFragment(content);
    ids.set(fragment.url, basename(path, '.pf_fragment'));
    writeFileSync(target, packFragment(fragment));
  }
  writeFileSync(join(folder, 'entries.json'), JSON.stringify(tabulate(records, ids)));
  writeFileSync(
    join(folder, wordListName),
    JSON.stringify(packVocabulary(gatherVocabulary(records))),
  );
  mkdirSync(join(folder, suggestionFolder), { recursive: true });
  const suggested = gatherSuggestions(records);
  writeFileSync(join(folder, suggestionFolder, 'keys.json'), JSON.stringify([...suggested.keys()]));
  for (const [key, suggestions] of suggested) {
    writeFileSync(join(folder, suggestionFolder, `${key}.json`), JSON.stringify(suggestions));
  }
}

const signature = 'pagefind_dcd';

interface Fragment {
  url: string;
  meta: object;
}

function readFragment(bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(signature)) throw new Error('a fragment of the index is not as expected');
  return JSON.parse(text.slice(signature.length)) as Fragment;
}

/** A result without what is not shown of it: its words and filters, which are most of its bytes. */
function packFragment({ url, meta }: Fragment): Uint8Array {
  const kept = { url, content: '', word_count: 0, filters: {}, meta, anchors: [] };
  return gzipSync(signature + JSON.stringify(kept), { level: 9 });
}

/** What is counted and sorted by, of each entry by the name that the index gave it. */
function tabulate(records: readonly SearchRecord[], ids: ReadonlyMap<string, string>): EntryTable {
  const byAuthor = [...records].sort(
    (a, b) =>
      // Without an author at the end.
      Number(a.sort.author === '') - Number(b.sort.author === '') ||
      compareText(a.sort.author, b.sort.author) ||
      (a.sort.year ?? 9999) - (b.sort.year ?? 9999) ||
      compareText(a.sort.title, b.sort.title),
  );
  const places = new Map(byAuthor.map(({ url }, place) => [url, place]));
  const values = new Map<string, number>();
  const placeOf = (value: string): number => {
    const place = values.get(value) ?? values.size;
    values.set(value, place);
    return place;
  };
  const rows = [...records]
    .sort((a, b) => compareText(a.sort.title, b.sort.title) || (a.url < b.url ? -1 : 1))
    .map(({ url, sort, filters }): EntryTable['rows'][number] => [
      ids.get(url) ?? '',
      places.get(url) ?? 0,
      sort.year ?? 0,
      Object.entries(filters).flatMap(([name, own]) =>
        own.map((value) => placeOf(`${name}\t${value}`)),
      ),
    ]);
  return { values: [...values.keys()], rows };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { gatherVocabulary } from './gather-vocabulary.ts';
import type { SearchRecord } from './records.ts';
import { gatherSuggestions } from './suggestions.ts';
import { packVocabulary } from './vocabulary.ts';

/** Where suggestions stand beside the index, a file for each two letters. */
const suggestionFolder = 'suggest';

/** The name of the word list, which stands beside the index. */
export const wordListName = 'words.json';

/**
 * Writes the search index and its word list into `folder`. Throws with Pagefind's own words when it refuses a record.
 * All records are given as English, so that they make one index whatever the pages say.
 */
export async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, content, meta, filters, sort } of records) {
    const added = await index.addCustomRecord({
      url,
      content,
      language: 'en',
      meta,
      filters,
      sort,
    });
    if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: faults } = await index.getFiles();
  await pagefind.close();
  if (faults.length > 0) throw new Error(faults.join('\n'));

  for (const { path, content } of files) {
    // What comes with Pagefind for pages of its own is not used here.
    if (/(?:-ui|-highlight|-worker)\./.test(path)) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, path.endsWith('.pf_fragment') ? stripFragment(content) : content);
  }
  await writeFile(
    join(folder, wordListName),
    JSON.stringify(packVocabulary(gatherVocabulary(records))),
  );
  await mkdir(join(folder, suggestionFolder), { recursive: true });
  for (const [key, suggestions] of gatherSuggestions(records)) {
    await writeFile(join(folder, suggestionFolder, `${key}.json`), JSON.stringify(suggestions));
  }
}

const signature = 'pagefind_dcd';

/** A result without what is not shown of it: its words and filters, which are most of its bytes. */
function stripFragment(bytes: Uint8Array): Uint8Array {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(signature)) throw new Error('a fragment of the index is not as expected');
  const fragment = JSON.parse(text.slice(signature.length)) as object;
  const rest = { ...fragment, content: '', filters: {}, anchors: [] };
  return gzipSync(signature + JSON.stringify(rest), { level: 9 });
}

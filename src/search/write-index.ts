import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { SearchRecord } from './records.ts';
import { splitWords } from './words.ts';

/** The name of the word list, which stands beside the index. */
export const wordListName = 'words.json';

/**
 * Writes the search index and its word list into `folder`. Throws with Pagefind's own words when it refuses a record.
 * All records are given as English, so that they make one index whatever the pages say.
 */
export async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, content, meta, filters } of records) {
    const added = await index.addCustomRecord({ url, content, language: 'en', meta, filters });
    if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));

  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, wordListName), JSON.stringify(gatherWords(records)));
}

/** Every word that the index holds, folded, in order. */
export function gatherWords(records: readonly SearchRecord[]): string[] {
  const words = records.flatMap(({ content, meta }) =>
    splitWords(`${content} ${Object.values(meta).join(' ')}`),
  );
  return [...new Set(words)].sort();
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toCsl } from '../citations/csl.ts';
import { exportFormats } from '../citations/export-formats.ts';
import { digest } from '../files/digest.ts';
import { writeWhole } from '../files/write-whole.ts';
import { listDownloads } from '../model/downloads.ts';
import type { Library } from '../model/library.ts';
import { shareFile } from '../reuse/share-file.ts';
import { lastLists, listsOf } from '../reuse/site-lists.ts';

const listName = 'downloads.json';

/**
 * Writes what every page that stands for works is as a file, in each format, into the site in `folder`; those that hold the same as in
 * the site in `last` are taken from there. Says how many.
 */
export function writeDownloads(library: Library, last: string, folder: string): string {
  const items = new Map(
    library.references.map((reference) => {
      const item = toCsl(reference);
      return [reference, { item, digest: digest(JSON.stringify(item)) }];
    }),
  );
  const before = readList(lastLists);
  const now: Record<string, string> = {};
  const made = new Set<string>();
  let written = 0;
  for (const { path, references } of listDownloads(library)) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    const works = references.flatMap((reference) => items.get(reference) ?? []);
    now[path] = digest(works.map((work) => work.digest).join());
    const isSame = before[path] === now[path];
    for (const { ending, format } of exportFormats) {
      const name = `${path}.${ending}`;
      if (isSame) shareFile(join(last, name), join(folder, name));
      else writeFileSync(join(folder, name), format(works.map(({ item }) => item)));
    }
    if (!isSame) written += exportFormats.length;
  }
  writeWhole(join(listsOf(folder), listName), JSON.stringify(now));
  return `${Object.keys(now).length * exportFormats.length} downloads, ${written} of them written anew.`;
}

/** The works of each download of the last site, as a digest. */
function readList(lists: string): Record<string, string> {
  const path = join(lists, listName);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

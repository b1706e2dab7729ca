import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf } from '../reuse/made-pages.ts';
import { shareFile } from '../reuse/share-file.ts';

/** Puts pages that are as they were from the site in `last` into that in `folder`. Throws when one is not there. */
export function keepPages(pages: readonly string[], last: string, folder: string): void {
  const made = new Set<string>();
  for (const file of pages.map(fileOf)) {
    const parent = dirname(join(folder, file));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    shareFile(join(last, file), join(folder, file));
  }
}

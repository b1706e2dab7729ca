import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf } from '../reuse/made-pages.ts';
import { shareFile } from '../reuse/share-file.ts';

/**
 * Puts pages that are as they were from the site in `last` into that in `folder`, with their compressed copies, as links to the same
 * bytes: what changes a file later has to replace it. Throws when one is not there.
 */
export function keepPages(pages: readonly string[], last: string, folder: string): void {
  const made = new Set<string>();
  for (const file of pages.map(fileOf)) {
    const target = join(folder, file);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (!existsSync(join(last, file)))
      throw new Error(`${file} is no longer in ${last}: build it anew, npm run build -- --again`);
    for (const ending of ['', '.br', '.gz']) {
      if (existsSync(join(last, file + ending)))
        shareFile(join(last, file + ending), target + ending);
    }
  }
}

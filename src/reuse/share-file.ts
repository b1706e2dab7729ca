import { copyFileSync, existsSync, linkSync } from 'node:fs';

/**
 * Puts a file of the last site, with its compressed copies, into the new one: as a link to the same bytes, where the file system has
 * them. What changes such a file later has to replace it. Throws with the remedy when the file is gone.
 */
export function shareFile(from: string, to: string): void {
  if (!existsSync(from))
    throw new Error(`${from} is no longer there: make everything anew, npm run build -- --again`);
  for (const ending of ['', '.br', '.gz']) {
    if (ending === '' || existsSync(from + ending)) share(from + ending, to + ending);
  }
}

function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

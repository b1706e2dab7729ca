import { copyFileSync, linkSync } from 'node:fs';

/**
 * Puts a file of the last site into the new one: as a link to the same bytes, where the file system has them. What changes such a file
 * later has to replace it.
 */
export function shareFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

import { resolve } from 'node:path';

/** The content folder of this build: `LIBRARY_CONTENT`, else `content` in the working folder. */
export function contentRoot(): string {
  return resolve(process.env['LIBRARY_CONTENT'] ?? 'content');
}

import { relative } from 'node:path';
import { contentRoot } from '../read/content-root.ts';
import { formatProblems } from '../read/problem.ts';
import { readLibrary, type ReadLibrary } from '../read/read-library.ts';

/** The library as read; with a problem in it the command ends with 1, since nothing can be done on such ground. */
export function openLibrary(): ReadLibrary {
  const library = readLibrary(contentRoot());
  if (library.problems.length > 0) {
    console.error(formatProblems(library.problems));
    console.error('\nThe library has mistakes: correct them first (npm run check).');
    process.exit(1);
  }
  return library;
}

/** A path as messages print it. */
export const shownPath = (path: string): string => relative('.', path) || '.';

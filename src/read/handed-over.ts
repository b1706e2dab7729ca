import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import type { ReadLibrary } from './read-library.ts';

const place = '.build/library.json';

/** Hands what the build has read and checked on to the process that renders it: gives the variable that says so. */
export function handOver({ records, files }: ReadLibrary): { LIBRARY_READ: string } {
  mkdirSync('.build', { recursive: true });
  writeFileSync(place, JSON.stringify({ records, files: [...files] }));
  return { LIBRARY_READ: place };
}

/** What was handed over, if this process is part of a build. */
export function takeOver(): ReadLibrary | undefined {
  const path = process.env['LIBRARY_READ'];
  if (path === undefined) return undefined;
  const { records, files } = JSON.parse(readFileSync(path, 'utf8')) as Pick<
    ReadLibrary,
    'records'
  > & { files: [string, string][] };
  return { records, problems: [], files: new Map(files) };
}

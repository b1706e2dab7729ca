// Writes what every page that stands for works is as a file, in each format, into the built site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportFormats } from '../citations/export-formats.ts';
import { toCsl } from '../citations/csl.ts';
import { listDownloads } from '../model/downloads.ts';
import { buildLibrary } from '../model/library.ts';
import { buildFolder } from './build-folder.ts';
import { openLibrary } from './open-library.ts';

const folder = buildFolder();
const library = buildLibrary(openLibrary().records);
const items = new Map(library.references.map((reference) => [reference, toCsl(reference)]));
const downloads = listDownloads(library);
for (const { path, references } of downloads) {
  const works = references.flatMap((reference) => items.get(reference) ?? []);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  for (const { ending, format } of exportFormats) {
    writeFileSync(join(folder, `${path}.${ending}`), format(works));
  }
}
console.log(`${downloads.length * exportFormats.length} downloads written.`);

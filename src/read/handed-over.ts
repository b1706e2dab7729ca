import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Records } from '../model/records.ts';
import type { RecordFolder } from './content-folder.ts';
import type { ReadLibrary } from './read-library.ts';

/** The prose of one record, and where its file is. */
export interface HandedProse {
  collection: RecordFolder;
  id: string;
  body: string;
  path: string;
}

const variable = 'LIBRARY_READ';
const folder = '.build/read';

/** Hands what the build has read and checked on to the process that renders it: gives the variable that says so. */
export function handOver({ records, files }: ReadLibrary): Record<string, string> {
  const prose = (['references', 'frameworks', 'lists'] as const).flatMap((collection) =>
    records[collection].map(({ id, body }): HandedProse => {
      return { collection, id, body, path: files.get(`${collection}/${id}`) ?? '' };
    }),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'records.json'), JSON.stringify(records));
  writeFileSync(join(folder, 'prose.json'), JSON.stringify(prose));
  return { [variable]: folder };
}

/** The records that were handed over, if this process is part of a build. */
export const takeRecords = (): Records | undefined => take('records.json') as Records | undefined;

/** The prose that was handed over, if this process is part of a build. */
export const takeProse = (): HandedProse[] | undefined =>
  take('prose.json') as HandedProse[] | undefined;

function take(name: string): unknown {
  const path = process.env[variable];
  return path === undefined ? undefined : JSON.parse(readFileSync(join(path, name), 'utf8'));
}

import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { remedyFor, type Problem } from './problem.ts';

/** The folders of one file a record, with the only ending that each takes. */
export const recordFolders = { references: '.md', frameworks: '.mdx', lists: '.mdx' } as const;
export type RecordFolder = keyof typeof recordFolders;

export const tableFiles = [
  'site.yaml',
  'organisations.yaml',
  'topics.yaml',
  'themes.yaml',
  'authors.yaml',
  'redirects.yaml',
  'synonyms.yaml',
  'guide.yaml',
  'links.yaml',
] as const;
export type TableFile = (typeof tableFiles)[number];

const requiredTables: readonly string[] = ['site.yaml', 'organisations.yaml', 'topics.yaml'];

export interface ContentFiles {
  records: { folder: RecordFolder; id: string; path: string }[];
  tables: Partial<Record<TableFile, string>>;
  problems: Problem[];
}

/** Everything in a content folder: the files to read, and a problem for each that cannot be one. Names with a leading dot are not content. */
export function listContentFiles(root: string): ContentFiles {
  const files: ContentFiles = { records: [], tables: {}, problems: [] };
  const report = (path: string, found: string, remedy: string) =>
    files.problems.push({
      file: relative(process.cwd(), path) || '.',
      line: 1,
      field: '',
      found,
      remedy,
    });

  if (!existsSync(root) || !statSync(root).isDirectory()) {
    report(root, 'is not a folder', 'give LIBRARY_CONTENT the path of a content folder');
    return files;
  }
  const known = [...tableFiles, 'addresses.lock', ...Object.keys(recordFolders)];
  for (const entry of entriesOf(root)) {
    // Written by a command, and read by it alone.
    if (entry === 'addresses.lock' && !isFolder(root, entry)) continue;
    if (isTable(entry) && !isFolder(root, entry)) files.tables[entry] = join(root, entry);
    else if (isRecordFolder(entry) && isFolder(root, entry))
      listRecords(root, entry, files, report);
    else {
      const remedy = remedyFor(entry, known, `remove it; known here are ${known.join(', ')}`);
      report(join(root, entry), 'is not part of a content folder', remedy);
    }
  }
  for (const table of requiredTables) {
    if (!files.tables[table as TableFile]) report(join(root, table), 'missing', 'add this file');
  }
  return files;
}

function listRecords(
  root: string,
  folder: RecordFolder,
  files: ContentFiles,
  report: (path: string, found: string, remedy: string) => void,
): void {
  const ending = recordFolders[folder];
  const paths = new Map<string, string>();
  for (const entry of entriesOf(join(root, folder))) {
    const path = join(root, folder, entry);
    if (isFolder(root, join(folder, entry))) {
      report(path, `is a folder inside ${folder}/`, `move its files up into ${folder}/`);
      continue;
    }
    const id = basename(entry, extname(entry));
    const other = paths.get(id.toLowerCase());
    if (other) {
      report(path, `has the id of ${other}`, 'keep one of the two files, or rename one');
    }
    paths.set(id.toLowerCase(), entry);
    if (extname(entry) !== ending) {
      report(path, `ends in "${extname(entry)}"`, `rename it to ${id}${ending}`);
    } else if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      report(path, `"${id}" is not an id`, 'rename it with lower-case words joined by hyphens');
    } else files.records.push({ folder, id, path });
  }
}

/** Names in a folder in one order on every machine. */
const entriesOf = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort();
const isFolder = (root: string, name: string): boolean =>
  lstatSync(join(root, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
const isTable = (name: string): name is TableFile =>
  (tableFiles as readonly string[]).includes(name);
const isRecordFolder = (name: string): name is RecordFolder => Object.hasOwn(recordFolders, name);

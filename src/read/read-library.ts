import { ZodArray, type z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { findFaults } from '../model/integrity.ts';
import type { Records, UncheckedRecords } from '../model/records.ts';
import { listContentFiles, type RecordFolder, type TableFile } from './content-folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { remedyFor, type Problem } from './problem.ts';
import { readProse, type ProseKind } from './prose.ts';
import { recordSchemas, tableSchemas } from './record-schemas.ts';
import type { FileContent, RecordCache } from './record-cache.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** A content folder as read: its records, the file of each, and every problem found in it. */
export interface ReadLibrary {
  /** Only records without a problem of their own; to be joined only when `problems` is empty. */
  records: Records;
  problems: Problem[];
  /** Path of the file of a record, by `folder/id`. */
  files: ReadonlyMap<string, string>;
}

/** How the prose of each folder is read. */
const proseKinds = {
  references: 'markdown',
  frameworks: 'mdx',
  lists: 'citing',
} as const satisfies Record<RecordFolder, ProseKind>;

type Locate = (path: readonly PropertyKey[]) => { file: string; line: number };

/**
 * Reads a whole content folder. Never throws for a mistake in it: each is a problem with file and line. With a cache, only files that
 * it does not know are parsed.
 */
export function readLibrary(root: string, cache?: RecordCache): ReadLibrary {
  const reader = new LibraryReader(cache);
  const { records, tables, problems } = listContentFiles(root);
  reader.problems.push(...problems);
  for (const { folder, id, path } of records) reader.readRecord(folder, id, path);
  reader.readTables(tables);
  reader.findFaults();
  return { records: reader.records as Records, problems: reader.problems, files: reader.files };
}

class LibraryReader {
  readonly #cache: RecordCache | undefined;
  readonly problems: Problem[] = [];
  readonly files = new Map<string, string>();
  readonly records: UncheckedRecords = {
    references: [],
    frameworks: [],
    lists: [],
    organisations: [],
    families: [],
    topics: [],
    themes: [],
    authors: [],
    redirects: [],
    synonyms: [],
    places: [],
    audiences: [],
    guide: [],
    links: [],
  };
  /** Where each record's fields stand, by `collection/id`. */
  readonly #locate = new Map<string, Locate>();
  /** Ids of records that exist but could not be read: links to them are not broken. */
  readonly #unread = new Set<string>();

  constructor(cache?: RecordCache) {
    this.#cache = cache;
  }

  readRecord(folder: RecordFolder, id: string, path: string): void {
    const { file, problems } = readSourceFile(path);
    this.problems.push(...problems);
    if (file.text.trim() === '') {
      this.#unread.add(id);
      return;
    }
    const read = () => this.#readFile(folder, file);
    // The folder's name in front: each has a schema of its own.
    const content = this.#cache
      ? this.#cache.get(`${folder}\n${file.text}`, read)
      : read()?.content;
    if (!content) {
      this.#unread.add(id);
      return;
    }
    const { data, body, citations } = content;
    this.#locate.set(`${folder}/${id}`, (at) => {
      const cited = at[0] === 'cited' && citations.find((citation) => citation.id === at[1]);
      const line = cited ? cited.line : splitFrontMatter(file.text)?.yaml.lineOf(at);
      return { file: file.name, line: line ?? 1 };
    });
    this.files.set(`${folder}/${id}`, path);
    const record = {
      ...data,
      id,
      body,
      ...(folder === 'lists' && { cited: [...new Set(citations.map((citation) => citation.id))] }),
    };
    (this.records[folder] as unknown[]).push(record);
  }

  /** What a file says, if it can be read; every mistake in it is reported. */
  #readFile(
    folder: RecordFolder,
    file: SourceFile,
  ): { content: FileContent; isClean: boolean } | undefined {
    const parts = splitFrontMatter(file.text);
    if (!parts) {
      this.#report(file.name, 1, '', 'has no front matter', 'begin and end it with a line of ---');
      return undefined;
    }
    const { yaml, body, bodyLine } = parts;
    const { citations, faults } = readProse(body, bodyLine, proseKinds[folder]);
    for (const { line, found, remedy } of faults) {
      this.#report(file.name, line, 'prose', found, remedy);
    }
    const data = this.#validate(recordSchemas[folder], yaml, file.name);
    return data && { content: { data, body, citations }, isClean: faults.length === 0 };
  }

  readTables(tables: Partial<Record<TableFile, string>>): void {
    const settings = this.#readTable(tables, 'site.yaml', 'settings');
    if (settings) this.records.settings = settings;
    const topics = this.#readTable(tables, 'topics.yaml', 'topics');
    this.records.families = topics?.families ?? [];
    this.records.places = topics?.places ?? [];
    this.records.audiences = topics?.audiences ?? [];
    this.records.topics = topics?.topics ?? [];
    this.records.organisations =
      this.#readTable(tables, 'organisations.yaml', 'organisations') ?? [];
    this.records.themes = this.#readTable(tables, 'themes.yaml', 'themes') ?? [];
    this.records.authors = this.#readTable(tables, 'authors.yaml', 'authors') ?? [];
    this.records.redirects = this.#readTable(tables, 'redirects.yaml', 'redirects') ?? [];
    this.records.synonyms = this.#readTable(tables, 'synonyms.yaml', 'synonyms') ?? [];
    this.records.guide = this.#readTable(tables, 'guide.yaml', 'guide') ?? [];
    this.records.links = this.#readTable(tables, 'links.yaml', 'links') ?? [];
  }

  findFaults(): void {
    for (const finding of findFaults(this.records)) {
      if (finding.unknown === undefined || !this.#unread.has(finding.unknown)) {
        this.#reportFinding(finding);
      }
    }
  }

  #readTable<N extends TableFile>(
    tables: Partial<Record<TableFile, string>>,
    name: N,
    collection: keyof Records,
  ): z.infer<(typeof tableSchemas)[N]> | undefined {
    const path = tables[name];
    if (path === undefined) return undefined;
    const { file, problems } = readSourceFile(path);
    this.problems.push(...problems);
    if (file.text.trim() === '') return undefined;
    const yaml = parseYaml(file.text);
    this.#locate.set(collection, (at) => ({ file: file.name, line: yaml.lineOf(at) }));
    const data = this.#validate<z.ZodType<z.infer<(typeof tableSchemas)[N]>>>(
      tableSchemas[name] as never,
      yaml,
      file.name,
    );
    if (data === undefined) {
      for (const [, id = ''] of file.text.matchAll(/\bid:\s*["']?([\w-]+)/g)) this.#unread.add(id);
    }
    return data;
  }

  #validate<T extends z.ZodType>(
    schema: T,
    yaml: ReturnType<typeof parseYaml>,
    file: string,
  ): z.infer<T> | undefined {
    for (const { line, message } of yaml.errors) {
      const [reason = message] = message.split('\n');
      this.#report(file, line, '', `broken YAML: ${reason}`, 'correct the line');
    }
    if (yaml.errors.length > 0) return undefined;
    // A list of which nothing but comments is left has no entries.
    if (yaml.value === null && schema instanceof ZodArray) return [] as z.infer<T>;
    if (yaml.value === null) {
      this.#report(file, 1, '', 'empty', 'fill in its fields');
      return undefined;
    }
    const result = validate(schema, yaml.value);
    if ('data' in result) return result.data;
    for (const { path, found, remedy } of result.faults) {
      this.#report(file, yaml.lineOf(path), path.join('.'), found, remedy);
    }
    return undefined;
  }

  #reportFinding({ collection, id, path, found, remedy, unknown, candidates }: Finding): void {
    const isFile = this.#locate.has(`${collection}/${id}`);
    const isOfTopics = ['topics', 'families', 'places', 'audiences'].includes(collection);
    const locate = this.#locate.get(
      isFile ? `${collection}/${id}` : isOfTopics ? 'topics' : collection,
    );
    const inTable = isOfTopics ? [collection, id] : [id];
    const at = isFile || collection === 'settings' ? path : [...inTable, ...path];
    const { file, line } = locate?.(at) ?? { file: collection, line: 1 };
    const suggested = unknown === undefined ? remedy : remedyFor(unknown, candidates ?? [], remedy);
    this.#report(file, line, at[0] === 'cited' ? 'Cite id' : at.join('.'), found, suggested);
  }

  #report(file: string, line: number, field: string, found: string, remedy: string): void {
    this.problems.push({ file, line, field, found, remedy });
  }
}

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { referenceTypes } from '../model/reference.ts';
import type { CslItem } from './csl.ts';
import { formatCitations, type Citation } from './format-citation.ts';
import { citationStyles, locales } from './styles.ts';

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);

/** Taken before any style is used: the processor writes into the styles that it is given. */
const styles = digest([
  citationStyles,
  // What a style does to a work before it is formatted shows on one of each type; its code reads otherwise in a bundle.
  citationStyles.map(({ prepare }) =>
    Object.keys(referenceTypes).map((type) =>
      prepare({
        id: 'probe',
        type: type as CslItem['type'],
        title: 'Title',
        author: [{ literal: 'Body' }],
        issued: { 'date-parts': [[2000]] },
        publisher: 'Body',
        genre: 'Kind',
        number: '1',
      }),
    ),
  ),
  locales,
]);

/** Citations as they were formatted, by the digest of their item. */
export class CitationCache {
  readonly #path: string;
  readonly #known: Map<string, Citation[]>;
  #isChanged = false;
  /** How many items had to be formatted. */
  formatted = 0;

  /**
   * Opens the cache in `folder`; other style files, or other `code` (of a build, its digest), make another cache. A file that cannot be
   * read is begun anew.
   */
  constructor(folder: string, code = process.env['BUILD_CODE'] ?? '') {
    this.#path = join(folder, `citations-${digest([styles, code])}.json`);
    this.#known = new Map(readEntries(this.#path));
  }

  /** A work in every style; formatted only where the same item was not formatted before. */
  cite(item: CslItem): Citation[] {
    const key = digest(item);
    const known = this.#known.get(key);
    if (known) return known;
    const citations = formatCitations(item);
    this.#keep(key, citations);
    this.formatted += 1;
    return citations;
  }

  has(item: CslItem): boolean {
    return this.#known.has(digest(item));
  }

  /** Takes citations that were formatted elsewhere. */
  put(item: CslItem, citations: Citation[]): void {
    this.#keep(digest(item), citations);
  }

  #keep(key: string, citations: Citation[]): void {
    this.#known.set(key, citations);
    this.#isChanged = true;
  }

  /** Writes what is new, whole or not at all. */
  save(): void {
    if (!this.#isChanged) return;
    mkdirSync(dirname(this.#path), { recursive: true });
    const partial = `${this.#path}.${process.pid}`;
    writeFileSync(partial, JSON.stringify([...this.#known]));
    // What other code has formatted is not asked for again.
    for (const name of readdirSync(dirname(this.#path))) {
      if (/^citations-\w+\.json$/.test(name)) rmSync(join(dirname(this.#path), name));
    }
    renameSync(partial, this.#path);
    this.#isChanged = false;
  }
}

function readEntries(path: string): [string, Citation[]][] {
  if (!existsSync(path)) return [];
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as [string, Citation[]][];
  } catch {
    return [];
  }
}

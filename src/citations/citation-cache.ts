import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digest } from '../files/digest.ts';
import { writeWhole } from '../files/write-whole.ts';
import { referenceTypes } from '../model/reference.ts';
import type { CslItem } from './csl.ts';
import { formatCitations, type Citation } from './format-citation.ts';
import { citationStyles, locales } from './styles.ts';

const digestOf = (value: unknown): string => digest(JSON.stringify(value));

/** Taken before any style is used: the processor writes into the styles that it is given. */
const styles = digestOf([
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
    this.#path = join(folder, `citations-${digestOf([styles, code])}.json`);
    this.#known = new Map(readEntries(this.#path));
  }

  /** A work in every style; formatted only where the same item was not formatted before. */
  cite(item: CslItem): Citation[] {
    const key = digestOf(item);
    const known = this.#known.get(key);
    if (known) return known;
    const citations = formatCitations(item);
    this.#keep(key, citations);
    this.formatted += 1;
    return citations;
  }

  has(item: CslItem): boolean {
    return this.#known.has(digestOf(item));
  }

  /** Takes citations that were formatted elsewhere. */
  put(item: CslItem, citations: Citation[]): void {
    this.#keep(digestOf(item), citations);
  }

  #keep(key: string, citations: Citation[]): void {
    this.#known.set(key, citations);
    this.#isChanged = true;
  }

  /** Writes what is new, whole or not at all. */
  save(): void {
    if (!this.#isChanged) return;
    writeWhole(this.#path, JSON.stringify([...this.#known]));
    // What other code has formatted is not asked for again.
    for (const name of readdirSync(dirname(this.#path))) {
      const isOther = /^citations-.+\.json$/.test(name) && name !== basename(this.#path);
      if (isOther) rmSync(join(dirname(this.#path), name));
    }
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

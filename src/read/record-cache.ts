import { existsSync, readFileSync } from 'node:fs';
import { digest } from '../files/digest.ts';
import { writeWhole } from '../files/write-whole.ts';

/** What a record's file says, as it was read and found without a mistake of its own. */
export interface FileContent {
  data: object;
  body: string;
  /** Works that its prose cites, with their lines in the file. */
  citations: { id: string; line: number }[];
}

/**
 * What the files of records said when they were last read, by their text: to parse ten thousand takes seconds. What other code has
 * read, or what cannot be read, is forgotten.
 */
export class RecordCache {
  readonly #path: string;
  readonly #code: string;
  readonly #last: Map<string, FileContent>;
  readonly #used = new Map<string, FileContent>();

  /** `code`: a digest of the code that reads. */
  constructor(path: string, code: string) {
    this.#path = path;
    this.#code = code;
    this.#last = new Map(readEntries(path, code));
  }

  /** What a file of this text says; `read` finds it out, and tells whether that is without mistakes. */
  get(
    text: string,
    read: () => { content: FileContent; isClean: boolean } | undefined,
  ): FileContent | undefined {
    const key = digest(text);
    const known = this.#last.get(key);
    if (known) {
      this.#used.set(key, known);
      return known;
    }
    const result = read();
    if (result?.isClean) this.#used.set(key, result.content);
    return result?.content;
  }

  /** Keeps what was asked for, whole or not at all. */
  save(): void {
    writeWhole(this.#path, JSON.stringify({ code: this.#code, entries: [...this.#used] }));
  }
}

function readEntries(path: string, code: string): [string, FileContent][] {
  if (!existsSync(path)) return [];
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as {
      code: string;
      entries: [string, FileContent][];
    };
    return kept.code === code ? kept.entries : [];
  } catch {
    return [];
  }
}

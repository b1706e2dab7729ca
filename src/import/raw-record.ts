import type { CslItem } from '../citations/csl.ts';
import type { Reference } from '../model/reference.ts';

/** A work as a file gives it: nothing of it is checked yet. */
export interface RawRecord {
  /** Where it begins in its file, counted from 1. */
  line: number;
  /** Values may be of any kind, since a file may hold anything; `id` is the file's own key, or empty. */
  item: { [key in keyof CslItem]?: unknown } & { id: string; type: Reference['type'] };
  /** Fields that this library has no place for, by the file's names. */
  left: string[];
  /** What was understood in another way than it is written. */
  notes: string[];
}

/** A part of a file that gives no work. */
export interface BrokenRecord {
  line: number;
  found: string;
  remedy: string;
}

/** Everything in a file: what is not among `records` is among `broken`. */
export interface RawRecords {
  records: RawRecord[];
  broken: BrokenRecord[];
}

/** A place in a text as a line, for many places asked in rising order: the text is gone through once. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  let last = 0;
  return (offset) => {
    if (offset < last) {
      line = 1;
      end = text.indexOf('\n');
    }
    last = offset;
    while (end >= 0 && end < offset) {
      line += 1;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
}

import type { Records } from './records.ts';

/** Something wrong between records, or within one beyond what its schema can say. */
export interface Finding {
  collection: keyof Records;
  /** The record's id; of a record without one, its place in its file. */
  id: string | number;
  path: (string | number)[];
  /** What is wrong, as a phrase: `"x" is not a topic`. */
  found: string;
  remedy: string;
  /** What may have been meant, when `unknown` is a slip of it. */
  unknown?: string;
  candidates?: readonly string[];
}

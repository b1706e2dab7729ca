import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addFields, formatRecord } from '../edit/record-text.ts';
import { addEntries } from '../edit/table-text.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { AuthorEntry } from '../model/author.ts';
import { unsorted } from '../model/topic.ts';
import type { Outcome } from './plan-import.ts';

/** Entries of tables that new records need; written before the records, so that an interruption leaves a library that passes its check. */
export function writeTables(
  root: string,
  entries: readonly AuthorEntry[],
  isUnsortedNew: boolean,
): void {
  const change = (name: string, edit: (text: string) => string) => {
    const path = join(root, name);
    writeWhole(path, edit(existsSync(path) ? readFileSync(path, 'utf8') : ''));
  };
  if (isUnsortedNew) change('topics.yaml', (text) => addEntries(text, [unsorted], 'topics'));
  const own = entries.map(({ id, name }) => ({ id, name }));
  if (own.length > 0) change('authors.yaml', (text) => addEntries(text, own));
}

/** Writes what came of one work. A record that is there already is never written over. */
export function writeOutcome(root: string, outcome: Outcome, evidence: string): void {
  if (outcome.result !== 'added' && outcome.result !== 'merged') return;
  const path = join(root, 'references', `${outcome.id}.md`);
  if (outcome.result === 'merged') {
    writeWhole(path, addFields(readFileSync(path, 'utf8'), outcome.fields, evidence));
    return;
  }
  if (existsSync(path)) throw new Error(`${path} is there already; nothing was written over it`);
  writeWhole(path, formatRecord(outcome.work));
}

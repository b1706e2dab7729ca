import { readRisTags, risTypes } from '../citations/ris.ts';
import type { BrokenRecord, RawRecord, RawRecords } from './raw-record.ts';
import { readTaggedLines, type TaggedLine } from './tagged-lines.ts';
import { readType } from './work-types.ts';

/** Tags that programs write for the same thing, by the one that our rows have. */
const aliases: Record<string, string> = {
  T1: 'TI',
  CT: 'TI',
  BT: 'T2',
  JF: 'T2',
  JO: 'T2',
  JA: 'T2',
  J1: 'T2',
  J2: 'T2',
  PP: 'CY',
  Y1: 'PY',
  N2: 'AB',
  A3: 'ED',
};

/** Works of an RIS file. Tags before a record's `TY`, or a record without one, are broken; a record without its `ER` is read to the next. */
export function readRis(text: string): RawRecords {
  const { tags, stray } = readTaggedLines(text);
  const records: RawRecord[] = [];
  const broken: BrokenRecord[] = stray.map((line) => ({
    line,
    found: 'is not a line of RIS',
    remedy: 'remove it, or begin it with a tag such as "TI  - "',
  }));
  let open: TaggedLine[] = [];
  const close = (isEnded: boolean) => {
    const [first] = open;
    if (!first) return;
    if (first.tag !== 'TY') {
      broken.push({
        line: first.line,
        found: `begins with ${first.tag}, not with its type`,
        remedy: 'begin it with a line such as "TY  - RPRT"',
      });
    } else records.push(readRecord(open, isEnded));
    open = [];
  };
  for (const tag of tags) {
    if (tag.tag === 'TY') close(false);
    if (tag.tag === 'ER') close(true);
    else open.push(tag);
  }
  close(false);
  return { records, broken };
}

function readRecord(tags: readonly TaggedLine[], isEnded: boolean): RawRecord {
  const [{ line, value }] = tags as [TaggedLine];
  const { type, notes } = readType('ris', value);
  const seen = new Set<string>();
  const pairs = tags.map(({ tag, value: text }): [string, string] => {
    if (tag === 'TY') return [tag, risTypes[type]];
    const name =
      Object.hasOwn(aliases, tag) && !seen.has(aliases[tag] ?? '') ? (aliases[tag] ?? tag) : tag;
    seen.add(name);
    return [name, text];
  });
  const { item, left } = readRisTags(pairs.filter(([, text]) => text !== ''));
  const dates = pairs
    .filter(([tag]) => tag === 'DA' || tag === 'PY')
    .map(([, text]) => text.slice(0, 40));
  const isPlain = dates.every((text) => /^[\d/]*$/.test(text));
  return {
    line,
    item: isPlain ? item : { ...item, issued: { raw: dates[0]?.replace(/\/+$/, '') } },
    left,
    notes: isEnded ? notes : [...notes, 'it has no ER line: read to where the next begins'],
  };
}

import {
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { cslTexts } from '../citations/csl.ts';
import { lineCounter, type BrokenRecord, type RawRecord, type RawRecords } from './raw-record.ts';
import { readType } from './work-types.ts';

const texts: readonly string[] = [...Object.values(cslTexts), 'number-of-pages', 'URL'];
const known = new Set([...texts, 'id', 'type', 'author', 'editor', 'issued']);
/** Variables that say nothing of the work, or that a program keeps for itself. */
const silent = new Set(['citation-key', 'system_id', 'accessed', 'source', 'schema']);

/**
 * Works of a CSL-JSON file: a list, one object, or `{ "items": […] }`. Commas too many and comments are passed over; a part that
 * cannot be read is broken and named with its line, and the rest is read.
 */
export function readCslJson(text: string): RawRecords {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const lineAt = lineCounter(text);
  const nodes = itemsOf(tree);
  const nodeAt = (offset: number) =>
    nodes.findIndex((node) => offset > node.offset && offset <= node.offset + node.length);
  // One mistake makes several: the first in a work tells where.
  const first = errors.filter(
    ({ offset }, i) =>
      i === 0 || nodeAt(offset) < 0 || nodeAt(offset) !== nodeAt(errors[i - 1]?.offset ?? -1),
  );
  const broken = first.map(({ error, offset }): BrokenRecord => ({
    line: lineAt(offset),
    found: `is not JSON: ${faults[printParseErrorCode(error)] ?? 'a sign is out of place'}`,
    remedy: 'correct it there, and import the file again',
  }));
  const records = nodes.flatMap((node): RawRecord[] => {
    const end = node.offset + node.length;
    if (errors.some(({ offset }) => offset > node.offset && offset <= end)) return [];
    if (node.type !== 'object') {
      broken.push({
        line: lineAt(node.offset),
        found: 'is not a work: it has no fields',
        remedy: 'remove it',
      });
      return [];
    }
    return [readItem(node, lineAt(node.offset))];
  });
  return { records, broken };
}

const faults: Record<string, string> = {
  InvalidSymbol: 'a word is not in quotes',
  PropertyNameExpected: 'a field has no name in quotes',
  ValueExpected: 'a field has no value',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'it goes on after its end',
  UnexpectedEndOfString: 'a text is not ended',
  InvalidUnicode: 'a \\u is not followed by four digits',
  InvalidEscapeCharacter: 'a \\ is followed by a letter that it does not go with',
  InvalidCharacter: 'a control sign stands in a text',
};

function itemsOf(tree: Node | undefined): Node[] {
  if (!tree) return [];
  if (tree.type === 'array') return tree.children ?? [];
  const items = tree.children?.find(({ children }) => children?.[0]?.value === 'items')
    ?.children?.[1];
  return items?.type === 'array' ? (items.children ?? []) : [tree];
}

function readItem(node: Node, line: number): RawRecord {
  const value = getNodeValue(node) as Record<string, unknown>;
  const names = (node.children ?? []).map(({ children }) => String(children?.[0]?.value));
  const { type, notes } = readType('csl', String(value['type'] ?? ''));
  const item: RawRecord['item'] = { id: String(value['id'] ?? ''), type };
  for (const name of [...texts, 'author', 'editor', 'issued'] as (keyof RawRecord['item'])[]) {
    if (Object.hasOwn(value, name)) item[name] = value[name] as never;
  }
  const custom = value['custom'];
  const hasMore =
    typeof custom === 'object' &&
    custom !== null &&
    (custom as { moreAuthors?: unknown }).moreAuthors === true;
  if (hasMore) item.custom = { moreAuthors: true };
  const pmid = /^PMID:\s*(\d+)$/m.exec(String(value['note'] ?? ''))?.[1];
  if (pmid && item.PMID === undefined) item.PMID = pmid;
  return {
    line,
    item,
    left: [
      ...names
        .filter((name, i) => names.indexOf(name) !== i)
        .map((name) => `${name} (given twice)`),
      ...Object.keys(value).filter(
        (name) =>
          !known.has(name) &&
          !silent.has(name) &&
          !(name === 'custom' && hasMore) &&
          !(name === 'note' && /^PMID:\s*\d+$/.test(String(value['note']))),
      ),
    ],
    notes,
  };
}

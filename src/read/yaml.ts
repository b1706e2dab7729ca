import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/** A YAML text as a plain value, with the line of every field. */
export interface ParsedYaml {
  value: unknown;
  /** The line of the field at `path`, else of the nearest thing around it. */
  lineOf: (path: readonly PropertyKey[]) => number;
  errors: { line: number; message: string }[];
}

/**
 * Parses YAML 1.2 with numbers and dates kept as the text they are (an edition `1.10` is no fraction).
 * `firstLine` is the line of the file where `text` begins.
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    customTags: (tags) =>
      tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const errors = document.errors.map(({ message, pos }) => ({ line: lineAt(pos[0]), message }));
  let value: unknown;
  try {
    if (errors.length === 0) value = document.toJS();
  } catch (error) {
    // An alias (`*name`) without its anchor only shows here.
    errors.push({ line: firstLine, message: String((error as Error).message) });
  }
  return {
    value,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
    errors,
  };
}

/** Where a field stands: at its key in a map, at its first character in a list. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let offset = 0;
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === step,
      );
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (node as Node | undefined)?.range?.[0];

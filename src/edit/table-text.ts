import { Document, isMap, isSeq, parseDocument, visit } from 'yaml';

/**
 * A table's text with entries at the end of its list, or of the list under `field`; every line that is there stays as it is. A
 * table that is empty, or holds comments alone, is begun. Throws when its text is no such list.
 */
export function addEntries(text: string, entries: readonly object[], field?: string): string {
  if (entries.length === 0) return text;
  const document = parseDocument(text);
  const list: unknown = field === undefined ? document.contents : document.get(field);
  if (document.contents === null || (isSeq(list) && list.items.length === 0)) {
    const head = text.replace(/^\s*\[\s*\]\s*$/m, '').trimEnd();
    return [head, field && `${field}:`, format(entries, field ? '  ' : '')]
      .filter(Boolean)
      .join('\n');
  }
  if (!isSeq(list) || list.flow) {
    throw new Error(
      `the table has no list${field === undefined ? '' : ` "${field}"`} with an entry a line`,
    );
  }
  const [start, end] = list.range ?? [0, text.length];
  // The list's own dash tells how far it stands in.
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const before = text.slice(0, end).trimEnd();
  return `${before}\n${format(entries, indent)}${text.slice(end)}`;
}

function format(entries: readonly object[], indent: string): string {
  const document = new Document(entries);
  visit(document, {
    Map: (key, map) => {
      if (typeof key !== 'number') map.flow = isMap(map);
    },
  });
  const lines = document.toString({ lineWidth: 0 }).trimEnd().split('\n');
  return lines.map((line) => `${indent}${line}\n`).join('');
}

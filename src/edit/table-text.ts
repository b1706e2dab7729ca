import { Document, isMap, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml';

const layout = { lineWidth: 0, flowCollectionPadding: true };

/**
 * A table's text with entries at the end of its list, or of the list under `field`; comments and all else stay. A table that is
 * empty, or holds comments alone, is begun. Throws when its text is no such list.
 */
export function addEntries(text: string, entries: readonly object[], field?: string): string {
  if (entries.length === 0) return text;
  const document = parseDocument(text);
  if (document.contents === null) {
    document.contents = new Document(field === undefined ? [] : { [field]: [] }).contents as never;
  }
  const list: unknown = field === undefined ? document.contents : document.get(field);
  if (!isSeq(list))
    throw new Error(`the table has no list${field === undefined ? '' : ` "${field}"`}`);
  const sequence = list as YAMLSeq;
  sequence.flow = false;
  for (const entry of entries) {
    const node = document.createNode(entry);
    visit(node, {
      Map: (_key, map) => {
        if (map !== (node as YAMLMap)) map.flow = isMap(map);
      },
    });
    sequence.add(node);
  }
  return document.toString(layout);
}

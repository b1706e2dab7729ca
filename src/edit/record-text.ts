import { Document, isSeq, parseDocument, visit, type Node, type YAMLMap } from 'yaml';
import { referenceSchema, type Reference } from '../model/reference.ts';

type Work = Omit<Reference, 'id' | 'body'>;

/** Fields in the order of the schema. */
const order = Object.keys(referenceSchema.shape) as (keyof Work)[];

/** A record as the text of its file. What the schema would fill in by itself is not written. */
export function formatRecord(work: Work, body = ''): string {
  return `---\n${formatFields(work)}---\n${body && `\n${body.trim()}\n`}`;
}

/**
 * A record's text with fields that it lacks, each marked as listed, and the evidence for them; comments and all else stay. Throws when
 * the text is no record.
 */
export function addFields(text: string, fields: Partial<Work>, evidence: string): string {
  const [, yaml, rest] = /^---\n([\s\S]*?\n)(---(?:\n[\s\S]*)?)$/.exec(text) ?? [];
  if (yaml === undefined || rest === undefined) throw new Error('the record has no front matter');
  const document = parseDocument(yaml, { customTags });
  const record = document.contents as unknown as YAMLMap;
  const before = record.items.findIndex(({ key }) => String(key) === 'topics');
  const added = parseDocument(formatFields(fields), { customTags }).contents as unknown as YAMLMap;
  record.items.splice(before, 0, ...added.items);
  for (const field of Object.keys(fields))
    document.setIn(['checked', 'fields', field], 'as-listed');
  const known = document.getIn(['checked', 'evidence']);
  if (isSeq(known) && !known.items.some((item) => String(item) === evidence)) known.add(evidence);
  return `---\n${print(document)}${rest}`;
}

function formatFields(work: Partial<Work>): string {
  const fields = order.flatMap((field): [string, unknown][] => {
    const value = field === 'checked' && work.checked ? withoutDefaults(work.checked) : work[field];
    const isDefault =
      value === undefined ||
      value === false ||
      (field === 'access' && value === 'unknown') ||
      (Array.isArray(value) && value.length === 0);
    return isDefault ? [] : [[field, typeof value === 'number' ? String(value) : value]];
  });
  const document = new Document(Object.fromEntries(fields), { customTags });
  visit(document, {
    Seq: (key, node) => {
      node.flow = key !== null && node.items.every(isId);
    },
    Map: (_key, node) => {
      if (node !== document.contents) node.flow = isShort(node) && !node.has('evidence');
    },
  });
  return print(document);
}

/** Braces have spaces inside, and brackets have none, as in the rest of the library. */
const print = (document: Document): string =>
  document
    .toString({ lineWidth: 0, flowCollectionPadding: true })
    .replaceAll(/^( *(?:topics|unknown): )\[ (.+) \]$/gm, '$1[$2]');

/** As our reader has it: numbers and dates are the text they are, so none needs quotes. */
const customTags = (tags: readonly (string | { tag: string })[]) =>
  tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)) as never;

const isId = (item: unknown): boolean => /^[a-z0-9-]+$/.test(String(item));
const isShort = (node: Node): boolean => JSON.stringify(node.toJSON()).length < 100;

function withoutDefaults({ fields, unknown, differences, ...rest }: Work['checked']): object {
  return {
    ...rest,
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(unknown.length > 0 && { unknown }),
    ...(differences.length > 0 && { differences }),
  };
}

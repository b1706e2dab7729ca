import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import type { z } from 'zod';
import { recordSchemas, tableSchemas } from '../../src/read/record-schemas.ts';

/** What would run, break out, or be taken for code, in any of the formats that a field goes into. */
export const hostile = [
  '<script>window.pwned=1</script>',
  '"><img src=x onerror="window.pwned=2">',
  '</script><script>window.pwned=3</script>',
  `'"--><svg onload=window.pwned=4>`,
  "{{constructor.constructor('window.pwned=5')()}}",
  '${window.pwned=6}',
  ']]><x/>',
  '</title></textarea></style><iframe srcdoc="<script>parent.pwned=7</script>"></iframe>',
  'javascript:window.pwned=8',
  '\\input{x} %0d%0aSet-Cookie:a=b @book{x,}',
  '\u202e\u2028',
].join(' ');
/** Where a spreadsheet would begin a formula. */
export const formula = '=HYPERLINK("javascript:window.pwned=9")';
const hostileName = '"><b onclick=x>{1}';
const hostileAddress = 'https://fog.example/"><script>window.pwned=10</script>?a=\'&b=`';

type Path = (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...path, i]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
  return typeof value === 'string' ? [path] : [];
}

/** A value with hostile text in every field that takes it: what a schema lets through is what pages have to stand. */
export function poison(schema: z.ZodType, value: unknown): { value: unknown; count: number } {
  let current = structuredClone(value);
  let count = 0;
  const place = (path: Path, text: string): boolean => {
    const next = structuredClone(current) as Record<string | number, unknown>;
    const holder = path
      .slice(0, -1)
      .reduce<Record<string | number, unknown>>(
        (inner, key) => inner[key] as Record<string | number, unknown>,
        next,
      );
    holder[path.at(-1) ?? ''] = text;
    if (!schema.safeParse(next).success) return false;
    current = next;
    count += 1;
    return true;
  };
  for (const path of leavesOf(value)) {
    const known = path.reduce<unknown>(
      (inner, key) => (inner as Record<string | number, unknown>)[key],
      value,
    ) as string;
    // Links between records are names, not texts: with another they would be refused.
    if (path.includes('unknown') || path.at(-1) === 'field') continue;
    if (
      path.at(-1) === 'resolver' ||
      path.at(-1) === 'search' ||
      path.at(-1) === 'repository' ||
      path.at(-1) === 'address'
    )
      continue;
    // Names make addresses, and two that are cut to one would be refused.
    const isName = ['family', 'given'].includes(String(path.at(-1)));
    const text = isName ? `${known} ${hostileName}` : `${formula} ${known} ${hostile}`;
    if (!place(path, text)) place(path, hostileAddress);
  }
  return { value: current, count };
}

/** Poisons every record and table of a library where it stands; how many fields took it. */
export function poisonLibrary(folder: string): number {
  let count = 0;
  const read = (text: string): unknown => parseDocument(text, { schema: 'failsafe' }).toJS();
  for (const [name, schema] of Object.entries(recordSchemas)) {
    for (const file of readdirSync(join(folder, name))) {
      const path = join(folder, name, file);
      const [, front = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
      const poisoned = poison(schema, toBooleans(read(front)));
      count += poisoned.count;
      writeFileSync(path, `---\n${stringify(poisoned.value)}---\n${body}`);
    }
  }
  for (const [name, schema] of Object.entries(tableSchemas)) {
    // Authors are joined by their names, and moved addresses are addresses.
    if (['authors.yaml', 'redirects.yaml', 'links.yaml'].includes(name)) continue;
    const path = join(folder, name);
    try {
      const poisoned = poison(schema, toBooleans(read(readFileSync(path, 'utf8'))));
      count += poisoned.count;
      writeFileSync(path, stringify(poisoned.value));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return count;
}

const toBooleans = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, item: unknown) =>
    item === 'true' ? true : item === 'false' ? false : item,
  );

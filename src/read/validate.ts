import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { remedyFor } from './problem.ts';
import { keysAt } from './schema-keys.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Fault = Pick<Problem, 'found' | 'remedy'> & { path: Path };

const shapes: Record<string, { noun: string; remedy: string }> = {
  array: { noun: 'a list', remedy: 'write each item on its own line after a dash' },
  object: { noun: 'a set of fields', remedy: 'write each as field: value on its own line' },
  record: { noun: 'a set of fields', remedy: 'write each as field: value on its own line' },
  string: { noun: 'text', remedy: 'write it as text' },
  boolean: { noun: 'true or false', remedy: 'write true or false' },
};

/** Checks a value against a schema; every fault at once, each with the path of its field. */
export function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
): { data: z.infer<T> } | { faults: Fault[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  return { faults: result.error.issues.flatMap((issue) => toFaults(issue, [], schema, value)) };
}

function toFaults(issue: Issue, parent: Path, schema: z.ZodType, value: unknown): Fault[] {
  const path = [...parent, ...issue.path];
  const found = valueAt(value, path);

  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      found: `"${key}" is not a field here`,
      remedy: remedyFor(key, known, `use one of ${known.join(', ')}`),
    }));
  }
  if (found === undefined) return [{ path, found: 'missing', remedy: 'add it' }];
  if (found === null) return [{ path, found: 'empty', remedy: 'give a value or remove the line' }];
  if (issue.code === 'invalid_union' && typeof found === 'object') {
    const options = issue.errors.map((issues) =>
      issues.flatMap((nested) => toFaults(nested, path, schema, value)),
    );
    const [nearest = []] = options.sort((a, b) => a.length - b.length);
    return nearest;
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [
      {
        path,
        found: `${quote(found)} is not known here`,
        remedy: remedyFor(String(found), known, `write one of ${known.join(', ')}`),
      },
    ];
  }
  if (issue.code === 'invalid_type') {
    const shape = shapes[issue.expected] ?? { noun: issue.expected, remedy: 'correct it' };
    return [{ path, found: `${quote(found)} is not ${shape.noun}`, remedy: shape.remedy }];
  }
  const [what = issue.message, remedy = 'correct it'] = issue.message.split('; ');
  return [{ path, found: `${quote(found)} is ${what}`, remedy }];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );
}

function quote(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'the list' : 'a list';
  if (typeof value === 'object') return 'a set of fields';
  const text = String(value).replaceAll('\n', ' ');
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}

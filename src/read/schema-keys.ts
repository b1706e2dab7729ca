import { z } from 'zod';

/** Names of the fields that a schema allows at `path`, for "did you mean". */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keysAt(schema.def.innerType, path);
  }
  if (schema instanceof z.ZodUnion) {
    return [...new Set(schema.def.options.flatMap((option) => keysAt(option, path)))];
  }
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray && step !== undefined) return keysAt(schema.def.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const inner = schema.shape[String(step)];
  return inner === undefined ? [] : keysAt(inner, rest);
}

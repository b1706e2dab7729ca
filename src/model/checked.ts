import { z } from 'zod';
import { idSchema } from './id.ts';
import { fullDateSchema } from './partial-date.ts';
import { textSchema } from './text.ts';

/**
 * How sure a fact is: `confirmed` by its owner or by two sources that agree; `single-source`, one independent source;
 * `as-listed`, in the reading list only.
 */
export const certaintySchema = z.enum(['confirmed', 'single-source', 'as-listed']);
export type Certainty = z.infer<typeof certaintySchema>;

/** What comes of a difference: without a word of its own, `corrected` where something was found, else `not-found`. */
export const differenceResults = {
  corrected: 'Corrected',
  completed: 'Completed',
  'in-part': 'Confirmed in part',
  'not-found': 'Not found',
} as const;
export type DifferenceResult = keyof typeof differenceResults;

/** A field of the record where the reading list says one thing and the evidence another. `component` names one part. */
export const differenceSchema = z.strictObject({
  field: textSchema,
  component: idSchema.optional(),
  listed: textSchema,
  found: textSchema.optional(),
  result: z.enum(Object.keys(differenceResults) as [DifferenceResult]).optional(),
  note: textSchema.optional(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** How a record was checked: when, how sure, on what evidence, and where it differs from the reading list. */
export const checkedSchema = z.strictObject({
  on: fullDateSchema,
  status: certaintySchema,
  fields: z.record(z.string(), certaintySchema).default({}),
  unknown: z.array(textSchema).default([]),
  evidence: z.array(textSchema).min(1, 'empty; name at least one source'),
  differences: z.array(differenceSchema).default([]),
});
export type Checked = z.infer<typeof checkedSchema>;

export const certaintyWords: Record<Certainty, { label: string; meaning: string }> = {
  confirmed: {
    label: 'Confirmed',
    meaning: 'by its owner or publisher, or by at least two sources that agree',
  },
  'single-source': { label: 'Single source', meaning: 'rests on one independent source' },
  'as-listed': { label: 'As listed', meaning: 'stands in the reading list only' },
};

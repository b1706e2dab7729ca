import { z } from 'zod';
import { idSchema } from './id.ts';
import { partialDateSchema } from './partial-date.ts';
import { textSchema, webAddressSchema } from './text.ts';

/** What happened to a body; `from` and `to` are read from either end. */
export const historyWords = {
  founded: { from: 'Founded', to: 'Founded' },
  'renamed-to': { from: 'Renamed to', to: 'Earlier called' },
  'merged-into': { from: 'Merged into', to: 'Took in' },
  'moved-to': { from: 'Became part of', to: 'Took over' },
  'move-announced': { from: 'Move announced to', to: 'Move announced from' },
  'part-of': { from: 'Part of', to: 'Includes' },
  closed: { from: 'Closed', to: 'Closed' },
} as const;

const historyNames = Object.keys(historyWords) as [keyof typeof historyWords];

/** A body that owns frameworks or publishes: one entry of `content/organisations.yaml`. */
export const organisationSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  shortName: textSchema.optional(),
  /** Other names under which records print it. */
  also: z.array(textSchema).default([]),
  url: webAddressSchema.optional(),
  note: textSchema.optional(),
  history: z
    .array(
      z.strictObject({
        on: partialDateSchema,
        event: z.enum(historyNames),
        organisation: idSchema.optional(),
        note: textSchema.optional(),
        evidence: z.array(textSchema).min(1, 'empty; name at least one source'),
      }),
    )
    .default([]),
});
export type Organisation = z.infer<typeof organisationSchema>;

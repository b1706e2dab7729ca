import { z } from 'zod';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** The eight hues (OKLCH degrees) whose contrast was measured in both themes. */
export const hues = ['335', '15', '50', '85', '125', '200', '255', '295'] as const;

/** A family of frameworks, seen in the hue of its emblems. */
export const familySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  hue: z.enum(hues),
});
export type Family = z.infer<typeof familySchema>;

/** A subject of the controlled vocabulary; `scope` says what it is used for. */
export const topicSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  scope: textSchema,
  broader: idSchema.optional(),
  seeAlso: z.array(idSchema).default([]),
});
export type Topic = z.infer<typeof topicSchema>;

/** An entry of a small vocabulary of this library: a place that a framework is for, or people that it is for. */
export const termSchema = z.strictObject({ id: idSchema, name: textSchema });
export type Term = z.infer<typeof termSchema>;

/** A row of the comparison; an editorial judgement of this library. */
export const themeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  description: textSchema,
});
export type Theme = z.infer<typeof themeSchema>;

/** The topic of works that wait for one; an import adds it to a library that has none such. */
export const unsorted = {
  id: 'unsorted',
  name: 'Unsorted',
  scope: 'Works that wait for a topic.',
} as const satisfies Pick<Topic, 'id' | 'name' | 'scope'>;

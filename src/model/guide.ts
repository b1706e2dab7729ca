import { z } from 'zod';
import { frameworkKinds, statusWords, themesOf, type Framework } from './framework.ts';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

const idsSchema = z.array(idSchema).default([]);
const keysOf = <T extends string>(table: Record<T, unknown>) => Object.keys(table) as [T];

/** What a framework's record must say, one value of each field that is given. */
const conditionSchema = z
  .strictObject({
    places: idsSchema,
    audiences: idsSchema,
    themes: idsSchema,
    topics: idsSchema,
    kinds: z.array(z.enum(keysOf(frameworkKinds))).default([]),
    statuses: z.array(z.enum(keysOf(statusWords))).default([]),
  })
  .refine(
    (where) => Object.values(where).some((values) => values.length > 0),
    'empty; name a value of at least one field',
  );

/** A plain question of `content/guide.yaml`, and the facts on which its answer rests. */
export const questionSchema = z.strictObject({
  id: idSchema,
  question: textSchema,
  where: conditionSchema,
});
export type Question = z.infer<typeof questionSchema>;

/** Frameworks whose records answer a question, in the order given. */
export function answer({ where }: Question, frameworks: readonly Framework[]): Framework[] {
  const isMet = (wanted: readonly string[], found: readonly string[]) =>
    wanted.length === 0 || wanted.some((value) => found.includes(value));
  return frameworks.filter(
    (framework) =>
      isMet(where.places, framework.places) &&
      isMet(where.audiences, framework.audiences) &&
      isMet(where.topics, framework.topics) &&
      isMet(where.themes, themesOf(framework)) &&
      isMet(where.kinds, [framework.kind]) &&
      isMet(where.statuses, [framework.status.value]),
  );
}

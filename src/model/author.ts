import { z } from 'zod';
import { idSchema } from './id.ts';
import { nameSchema, type Name } from './name.ts';
import type { Reference } from './reference.ts';

/** One entry of `content/authors.yaml`: it joins names that the records print differently, or fixes an address. */
export const authorEntrySchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  also: z.array(nameSchema).default([]),
});
export type AuthorEntry = z.infer<typeof authorEntrySchema>;

/** A person or body that signs references, with its works latest first. */
export interface Author {
  id: string;
  name: Name;
  also: Name[];
  works: Reference[];
}

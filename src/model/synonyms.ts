import { z } from 'zod';
import { textSchema } from './text.ts';

/** One entry of `content/synonyms.yaml`: words or phrases that mean the same to someone who searches. */
export const synonymsSchema = z.array(textSchema).min(2, 'a single term; name at least two');
export type Synonyms = z.infer<typeof synonymsSchema>;

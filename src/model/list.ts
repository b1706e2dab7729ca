import { z } from 'zod';
import { fullDateSchema } from './partial-date.ts';
import { textSchema } from './text.ts';

/** A curated reading list: the front matter of `content/lists/<id>.mdx`; its prose cites with `<Cite id="…" />`. */
export const listSchema = z.strictObject({
  title: textSchema,
  summary: textSchema,
  updated: fullDateSchema,
});
/** `cited` are the ids in the prose, each once, in its order. */
export type ReadingList = z.infer<typeof listSchema> & {
  id: string;
  body: string;
  cited: string[];
};

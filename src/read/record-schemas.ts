import { z } from 'zod';
import { authorEntrySchema } from '../model/author.ts';
import { frameworkSchema } from '../model/framework.ts';
import { questionSchema } from '../model/guide.ts';
import { linkSightingSchema } from '../model/link-sighting.ts';
import { listSchema } from '../model/list.ts';
import { organisationSchema } from '../model/organisation.ts';
import { referenceSchema } from '../model/reference.ts';
import { redirectSchema, settingsSchema } from '../model/settings.ts';
import { synonymsSchema } from '../model/synonyms.ts';
import { familySchema, termSchema, themeSchema, topicSchema } from '../model/topic.ts';
import type { RecordFolder, TableFile } from './content-folder.ts';

/** Which front matter obeys which schema. */
export const recordSchemas = {
  references: referenceSchema,
  frameworks: frameworkSchema,
  lists: listSchema,
} satisfies Record<RecordFolder, z.ZodType>;

/** Which table obeys which schema. */
export const tableSchemas = {
  'site.yaml': settingsSchema,
  'organisations.yaml': z.array(organisationSchema),
  'topics.yaml': z.strictObject({
    families: z.array(familySchema).min(1, 'empty; name at least one family'),
    places: z.array(termSchema).default([]),
    audiences: z.array(termSchema).default([]),
    topics: z.array(topicSchema).min(1, 'empty; name at least one topic'),
  }),
  'themes.yaml': z.array(themeSchema),
  'authors.yaml': z.array(authorEntrySchema),
  'redirects.yaml': z.array(redirectSchema),
  'synonyms.yaml': z.array(synonymsSchema),
  'guide.yaml': z.array(questionSchema),
  'links.yaml': z.array(linkSightingSchema),
} satisfies Record<TableFile, z.ZodType>;

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * A schema as an editor takes it. An editor reads `2017` as a number where this library reads the text that it is, so numbers may
 * stand for texts; what only code can tell, such as a check digit, is left to the check.
 */
export function toEditorSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type !== 'string') return;
      const { enum: words } = jsonSchema;
      const isOfNumbers = words?.every((word) => /^\d+$/.test(String(word)));
      if (words && !isOfNumbers) return;
      // JSON Schema has no way to say "text or number" by one name.
      Object.assign(jsonSchema, { type: ['string', 'number'] });
      if (words) jsonSchema.enum = [...words, ...words.map(Number)];
      // An address of a search holds the place for words, which no URI may.
      if (jsonSchema.format === 'uri') {
        delete jsonSchema.format;
        jsonSchema.pattern = '^https?://';
      }
    },
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** The checked facts that the collection was made from; they stand beside the project, or are absent. */
const folder = '../shared/collection';
export const hasFacts = existsSync(folder);

const read = <T extends z.ZodType>(name: string, schema: T): z.infer<T> =>
  schema.parse(hasFacts ? JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) : []);

const nameSchema = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});

const workSchema = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  author: z.array(nameSchema).default([]),
  editor: z.array(nameSchema).default([]),
  issued: z
    .object({ year: z.number(), month: z.number().optional(), day: z.number().optional() })
    .nullish(),
  'container-title': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  URL: z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  number: z.string().optional(),
  number_of_pages: z.number().optional(),
  confidence: z.string(),
  unverified: z.array(z.string()).default([]),
});
export type Work = z.infer<typeof workSchema>;

const factSchema = z.object({ value: z.unknown(), confidence: z.string() }).optional();

const frameworkSchema = z.object({
  id: z.string(),
  name: z.object({ value: z.string() }),
  short_name: z.object({ value: z.string() }),
  owner: factSchema,
  versions: z.object({
    value: z.array(z.object({ date: z.string().nullable() })),
    confidence: z.string(),
  }),
  status: factSchema,
  setting: factSchema,
  audience: factSchema,
  purpose: factSchema,
  scale: factSchema,
  licence: factSchema,
  url: factSchema,
  lineage: factSchema,
  components: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string().nullable(),
        confidence: z.string(),
        subcomponents: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  components_complete: z.boolean(),
  evaluations: z.array(z.object({ reference_id: z.string().nullable() })).default([]),
});
export type FrameworkFacts = z.infer<typeof frameworkSchema>;

export const works = read('references.json', z.array(workSchema));
export const frameworks = read('frameworks.json', z.array(frameworkSchema));

export const mapping = hasFacts
  ? read(
      'themes.json',
      z.object({
        mapping: z.array(
          z.object({
            framework: z.string().optional(),
            framework_id: z.string().optional(),
            component_id: z.string(),
            subcomponent: z.string().optional(),
            themes: z.array(z.string()),
          }),
        ),
      }),
    ).mapping
  : [];

import { z } from 'zod';
import { checkedSchema } from './checked.ts';
import { idSchema } from './id.ts';
import { partialDateSchema, yearOf } from './partial-date.ts';
import { countInWords, textSchema, webAddressSchema } from './text.ts';

/** Kinds of framework, with the emblem's petal that each draws. */
export const frameworkKinds = {
  model: { label: 'Model', form: 'leaf' },
  'competency framework': { label: 'Competency framework', form: 'leaf' },
  approach: { label: 'Approach', form: 'leaf' },
  'change model': { label: 'Change model', form: 'leaf' },
  theory: { label: 'Theory', form: 'drop' },
  programme: { label: 'Programme', form: 'notch' },
  strategy: { label: 'Strategy', form: 'notch' },
  standard: { label: 'Standard', form: 'kite' },
  code: { label: 'Code', form: 'kite' },
} as const;

export const statusWords = {
  current: 'Current',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
  historical: 'Historical',
  'not-stated': 'Status not stated',
} as const;
export type FrameworkStatus = keyof typeof statusWords;

/** How a framework uses a reference, in the order and words of its page. */
export const sourceRoles = {
  defines: 'The framework itself',
  revises: 'Earlier and later versions',
  background: 'Background',
  applies: 'Use and follow-up',
  evaluates: 'Evaluation',
  critiques: 'Critique',
} as const;
export type SourceRole = keyof typeof sourceRoles;

/** Relations between frameworks, read from either end. */
export const lineageRelations = {
  supersedes: { from: 'Supersedes', to: 'Superseded by' },
  revises: { from: 'Revises', to: 'Revised by' },
  combines: { from: 'Combines', to: 'Combined in' },
  'derived-from': { from: 'Derived from', to: 'Gave rise to' },
  'responds-to': { from: 'Responds to', to: 'Answered by' },
  sibling: { from: 'Sibling of', to: 'Sibling of' },
} as const;
export type LineageRelation = keyof typeof lineageRelations;

const keysOf = <T extends string>(table: Record<T, unknown>) => Object.keys(table) as [T];

const elementSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  themes: z.array(idSchema).default([]),
});

const componentSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  shortName: textSchema.optional(),
  summary: textSchema.optional(),
  status: textSchema.optional(),
  themes: z.array(idSchema).default([]),
  elements: z.array(elementSchema).default([]),
});
export type Component = z.infer<typeof componentSchema>;

const componentGroupSchema = z.strictObject({
  /** What one part is called: `dimension`. */
  label: textSchema,
  /** More than one of it, where adding an s is wrong. */
  plural: textSchema.optional(),
  title: textSchema.optional(),
  complete: z.boolean(),
  note: textSchema.optional(),
  items: z.array(componentSchema).min(1, 'empty; name at least one component'),
});
export type ComponentGroup = z.infer<typeof componentGroupSchema>;

/** Levels in their order, or words on a scale that has no one list of them. */
const scaleSchema = z
  .strictObject({
    levels: z.array(textSchema).default([]),
    note: textSchema.optional(),
  })
  .refine(({ levels, note }) => levels.length > 1 || (levels.length === 0 && note !== undefined), {
    path: ['levels'],
    error: 'too short; name two levels or more, or none and a note',
  });

const lineageSchema = z
  .strictObject({
    relation: z.enum(keysOf(lineageRelations)),
    framework: idSchema.optional(),
    reference: idSchema.optional(),
    note: textSchema.optional(),
  })
  .refine(
    (link) => (link.framework === undefined) !== (link.reference === undefined),
    'incomplete; name either a framework or a reference',
  );

/** A leadership model, framework, programme or approach: the front matter of `content/frameworks/<id>.mdx`. */
export const frameworkSchema = z.strictObject({
  name: textSchema,
  shortName: textSchema.optional(),
  acronyms: z.array(textSchema).default([]),
  kind: z.enum(keysOf(frameworkKinds)),
  family: idSchema,
  owner: idSchema,
  /** Bodies that made it together with its owner. */
  partners: z.array(idSchema).default([]),
  ownerNote: textSchema.optional(),
  published: partialDateSchema.optional(),
  versions: z
    .array(z.strictObject({ date: partialDateSchema.optional(), label: textSchema }))
    .default([]),
  status: z.strictObject({ value: z.enum(keysOf(statusWords)), note: textSchema.optional() }),
  setting: textSchema,
  audience: textSchema,
  /** What setting and audience say, in the words of `topics.yaml`, to choose by. */
  places: z.array(idSchema).default([]),
  audiences: z.array(idSchema).default([]),
  inBrief: textSchema,
  components: z.array(componentGroupSchema).default([]),
  /** What is known of components whose names are not. */
  componentsNote: textSchema.optional(),
  scale: scaleSchema.optional(),
  development: textSchema.optional(),
  terms: textSchema.optional(),
  url: webAddressSchema.optional(),
  sources: z
    .array(
      z.strictObject({
        reference: idSchema,
        role: z.enum(keysOf(sourceRoles)),
        note: textSchema.optional(),
      }),
    )
    .default([]),
  evaluations: z
    .array(
      z.strictObject({
        reference: idSchema.optional(),
        role: z.enum(['evaluates', 'critiques']).default('evaluates'),
        finding: textSchema,
      }),
    )
    .default([]),
  evaluationsNote: textSchema.optional(),
  lineage: z.array(lineageSchema).default([]),
  topics: z.array(idSchema).min(1, 'empty; name at least one topic'),
  checked: checkedSchema,
  nextReview: partialDateSchema.optional(),
});
export type Framework = z.infer<typeof frameworkSchema> & { id: string; body: string };

export function yearOfFramework({ published }: Framework): number | undefined {
  return published === undefined ? undefined : yearOf(published);
}

/** `dimension`, or `dimensions` for any number but one. */
export function componentWord(group: ComponentGroup, count = group.items.length): string {
  if (count === 1) return group.label;
  return group.plural ?? group.label.replace(/([^aeiou])y$/u, '$1ie') + 's';
}

/** The heading of a group: its own title, else `The nine dimensions`. */
export function groupTitle(group: ComponentGroup): string {
  if (group.title) return group.title;
  const word = componentWord(group);
  return group.complete
    ? `The ${countInWords(group.items.length)} ${word}`
    : `The ${word} recorded`;
}

/** `9 dimensions`; of an incomplete group, `3 conditions recorded`. */
export function groupCount(group: ComponentGroup): string {
  const count = `${group.items.length} ${componentWord(group)}`;
  return group.complete ? count : `${count} recorded`;
}

/** Themes that any component, or element of one, speaks to; each once. */
export function themesOf({ components }: Framework): string[] {
  const items = components.flatMap((group) => group.items);
  return [
    ...new Set(
      items.flatMap(({ themes, elements }) => [themes, ...elements.map((e) => e.themes)]).flat(),
    ),
  ];
}

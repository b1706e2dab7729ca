import { z } from 'zod';
import { idSchema } from './id.ts';
import { fullDateSchema } from './partial-date.ts';
import { textSchema, webAddressSchema } from './text.ts';

/** A place to look for a copy: a link resolver that takes an OpenURL, or a search that takes words at `{query}`. */
const copyFinderSchema = z.union(
  [
    z.strictObject({ name: textSchema, resolver: webAddressSchema }),
    z.strictObject({
      name: textSchema,
      search: webAddressSchema.refine(
        (url) => url.includes('{query}'),
        'without {query}; write it where the words go',
      ),
    }),
  ],
  'not a place to look; write name, and resolver or search',
);
export type CopyFinder = z.infer<typeof copyFinderSchema>;

/** `content/site.yaml`: what a library says of itself. `address` is where it is published, with a last slash. */
export const settingsSchema = z.strictObject({
  name: textSchema,
  address: webAddressSchema.refine((url) => url.endsWith('/'), 'without its last slash; add one'),
  headline: textSchema,
  standfirst: textSchema,
  description: textSchema,
  /** Who the site speaks for, in the footer of every page. */
  statement: textSchema,
  searchExamples: z.array(textSchema).default([]),
  /** What a search understands, by example, on its page. */
  searchHelp: z.array(z.strictObject({ query: textSchema, what: textSchema })).default([]),
  /** The framework whose emblem explains the rest on the home page. */
  emblem: idSchema.optional(),
  /** Where every work offers to look for a copy, in order. */
  copies: z.array(copyFinderSchema).default([]),
  /** The repository whose issue forms take suggestions and corrections. */
  repository: webAddressSchema.optional(),
  contact: z.strictObject({ name: textSchema, email: z.email('not an e-mail address') }).optional(),
  /** Whom to tell of a weakness of the site, for `security.txt`, and the day after which that has to be said anew. */
  security: z
    .strictObject({
      contact: z
        .string()
        .regex(/^(?:mailto:|https:\/\/)\S+$/, 'not a contact; write mailto:… or https://…'),
      expires: fullDateSchema,
    })
    .optional(),
  /** What the accessibility statement says that only the owner of the site, or who tested it, can know. */
  accessibility: z
    .strictObject({
      /** As the UK's Public Sector Bodies Accessibility Regulations 2018 word it; left out until the owner declares it. */
      compliance: z.enum(['full', 'partial', 'none']).optional(),
      prepared: fullDateSchema,
      tested: fullDateSchema,
      /** What is known not to be accessible, and why. */
      known: z.array(textSchema).default([]),
    })
    .optional(),
  licences: z.strictObject({
    records: z.strictObject({ name: textSchema, url: webAddressSchema }),
    prose: z.strictObject({ name: textSchema, url: webAddressSchema }),
  }),
});
export type Settings = z.infer<typeof settingsSchema>;

/** An address below the site's base, with a fragment or without. */
const siteAddressSchema = z
  .string()
  .regex(
    /^\/(?:[\w-]+(?:\.[\w-]+)*\/)*(?:[\w-]+(?:\.[\w-]+)*)?(?:#[\w-]+)?$/u,
    'not an address of this site; write it as /references/old-id/',
  );

/** `content/redirects.yaml`: an address that was published, and where it is now; both without the site's base. */
export const redirectSchema = z.strictObject({
  from: siteAddressSchema,
  to: siteAddressSchema,
});
export type Redirect = z.infer<typeof redirectSchema>;

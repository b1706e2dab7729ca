import { z } from 'zod';
import { cutId, toId } from './id.ts';
import { joinWords, textSchema } from './text.ts';

/** A person's name, in CSL-JSON's parts. A particle (`de`) is part of the family name here, as printed. */
export const personNameSchema = z.strictObject({
  family: textSchema,
  given: textSchema.optional(),
  suffix: textSchema.optional(),
});
export type PersonName = z.infer<typeof personNameSchema>;

/** A body that signs as an author, its name as printed. */
export const organisationNameSchema = z.strictObject({ organisation: textSchema });
export type OrganisationName = z.infer<typeof organisationNameSchema>;

export const nameSchema = z.union(
  [personNameSchema, organisationNameSchema],
  'not a name; write family and given, or organisation',
);
export type Name = z.infer<typeof nameSchema>;

export function isOrganisation(name: Name): name is OrganisationName {
  return 'organisation' in name;
}

export const isPerson = (name: Name): name is PersonName => !isOrganisation(name);

/** As read in prose: `Michael West`, `NHS England`. */
export function displayName(name: Name): string {
  if (isOrganisation(name)) return name.organisation;
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** As filed in an index: `West, Michael`; a leading article of a body's name is passed over. */
export function indexName(name: Name): string {
  if (isOrganisation(name)) return name.organisation.replace(/^the\s+/iu, '');
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** The part that stands for the author in a byline: the family name, or the body's name. */
export function shortName(name: Name): string {
  return isOrganisation(name) ? name.organisation : name.family;
}

/** Ids of the names met so far: the same few thousand names are asked for again and again. */
const nameIds = new Map<string, string>();

/** The author's address part, from the name as printed: `west-michael`, `nhs-england`. */
export function nameId(name: Name): string {
  const printed = indexName(name);
  const id = nameIds.get(printed) ?? cutId(toId(printed));
  nameIds.set(printed, id);
  return id;
}

/** `West`, `West and Eckert`, `West, Eckert and Collins`; from five on, or when the rest is unknown, `West and others`. */
export function byline(names: readonly Name[], hasMore = false): string {
  const [first, ...rest] = names.map(shortName);
  if (first === undefined) return '';
  if (hasMore || rest.length > 3) return `${first} and others`;
  return joinWords([first, ...rest]);
}

import { z } from 'zod';
import { fullDateSchema, type PartialDate } from './partial-date.ts';
import { webAddressSchema } from './text.ts';

/** `content/links.yaml`, which `npm run links` keeps: an outside address, when it last answered, and an archived copy of it. */
export const linkSightingSchema = z.strictObject({
  url: webAddressSchema,
  seen: fullDateSchema.optional(),
  archived: z.strictObject({ url: webAddressSchema, on: fullDateSchema }).optional(),
});
export type LinkSighting = z.infer<typeof linkSightingSchema>;

/** What is known of one address; nothing where it was never looked at. */
export type SightingOf = (url: string) => Omit<LinkSighting, 'url'>;

export function indexSightings(sightings: readonly LinkSighting[]): SightingOf {
  const byUrl = new Map(sightings.map((sighting) => [sighting.url, sighting]));
  return (url) => byUrl.get(url) ?? {};
}

/** Days of a year and a day: a link not seen for longer should be looked at. */
export function isLongAgo(seen: PartialDate, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(seen)) / 86_400_000;
  return days > 365;
}

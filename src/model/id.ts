import slugify from '@sindresorhus/slugify';
import { z } from 'zod';

/** An address part: lower-case ASCII words joined by single hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id; write lower-case words joined by hyphens');

/** Turns a name into an id; letters that do not decompose are spelt out (`Ø` as `o`). Empty if nothing is left. */
export function toId(name: string): string {
  return slugify(name.replaceAll(/['’‘]/gu, ''), { decamelize: false });
}

import slugify from '@sindresorhus/slugify';
import { z } from 'zod';
import { toLatin } from './latin.ts';

/** An address part: lower-case ASCII words joined by single hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id; write lower-case words joined by hyphens');

/** Turns a name into an id; empty if it has no letter with a Latin spelling. */
export function toId(name: string): string {
  return slugify(toLatin(name).replaceAll(/['’‘]/gu, ''), { decamelize: false });
}

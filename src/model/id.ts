import slugify from '@sindresorhus/slugify';
import { z } from 'zod';
import { toLatin } from './latin.ts';

/** An address part: lower-case ASCII words joined by single hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id; write lower-case words joined by hyphens');

/** File systems stop at 255 bytes, and an address should be readable long before. */
export const mostIdLetters = 80;

/** An id of at most so many letters, cut between words where it can be. */
export function cutId(id: string, most = mostIdLetters): string {
  if (id.length <= most) return id;
  const hyphen = id.lastIndexOf('-', most);
  return id.slice(0, hyphen > 0 ? hyphen : most);
}

/** Turns a name into an id; empty if it has no letter with a Latin spelling. */
export function toId(name: string): string {
  return slugify(toLatin(name).replaceAll(/['’‘]/gu, ''), { decamelize: false });
}

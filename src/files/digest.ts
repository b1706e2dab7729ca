import { createHash } from 'node:crypto';

/** A short name for a text, the same for the same text alone: 132 bits of its SHA-256, in letters that a file name may have. */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

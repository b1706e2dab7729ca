import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../read/content-root.ts';

/** What a site is made by, beside the content it is made from: by path in the working folder. */
const sources = [
  'src',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  '.env',
  '.env.production',
];
/** What of the environment a build heeds. */
const variables = ['LIBRARY_ADDRESS', 'PRECOMPRESS'];

/** Hashes of what a site is made by, and what it is made from: with both the same, it is the same site. */
export const fingerprintCode = (): string => hash(sources);
export const fingerprintContent = (): string => hash([contentRoot()]);

function hash(roots: readonly string[]): string {
  const digest = createHash('sha256').update(process.version);
  for (const name of variables) digest.update(`${name}=${process.env[name] ?? ''}\0`);
  for (const path of roots.flatMap(listFiles))
    digest.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return digest.digest('hex');
}

function listFiles(root: string): string[] {
  if (!existsSync(root)) return [];
  if (lstatSync(root).isFile()) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

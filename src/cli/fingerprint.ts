import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../read/content-root.ts';

/** What a site is made from, beside the content: by path in the working folder. */
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];
/** What of the environment a build heeds. */
const variables = ['LIBRARY_ADDRESS', 'PRECOMPRESS'];

/** A hash of all that a build depends on: the same hash, the same site. */
export function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of variables) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  for (const root of [...sources, contentRoot()]) {
    for (const path of listFiles(root))
      hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(root: string): string[] {
  if (!existsSync(root)) return [];
  if (lstatSync(root).isFile()) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

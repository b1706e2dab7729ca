import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';

/** A page of the built site: its address below the base, its markup, and that parsed. */
export interface BuiltPage {
  address: string;
  html: string;
  root: HTMLElement;
}

const toAddress = (path: string): string =>
  `/${path.replace(/(?:^|\/)index\.html$/, (m) => (m.startsWith('/') ? '/' : ''))}`;

/** Every page in `folder`, in the order of addresses; pages that only lead on to another are left out. */
export function readPages(folder = 'dist'): BuiltPage[] {
  return listFiles(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      return { address: toAddress(path), html, root: parse(html) };
    })
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/** Paths of all files in `folder`, with forward slashes, in order. */
export function listFiles(folder = 'dist'): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Bytes as a server sends them, by brotli. */
export function compressedSize(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

/** Pagefind orders and names the parts of its index anew each time; its own code and what we write beside it is the same. */
export const isIndex = (path: string): boolean =>
  /^pagefind\/.*\.(?:pf_\w+)$|^pagefind\/(?:pagefind-entry|entries)\.json/.test(path);

// Writes a .br and a .gz beside every text file of the built site, for servers that send them as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildFolder } from './build-folder.ts';

/** Endings of text; other files are compressed in themselves. */
const textEndings = new Set(
  '.html .css .js .json .svg .xml .txt .bib .ris .csv .webmanifest'.split(' '),
);
const root = buildFolder();
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => textEndings.has(extname(path)))
  .sort();

for (const path of paths) {
  const bytes = readFileSync(join(root, path));
  const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  writeFileSync(join(root, `${path}.br`), brotliCompressSync(bytes, options));
  writeFileSync(join(root, `${path}.gz`), gzipSync(bytes, { level: 9 }));
}
console.log(`${paths.length} text files compressed.`);

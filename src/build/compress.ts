import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pMap from 'p-map';

/** Endings of text; other files are compressed in themselves. */
const textEndings = new Set(
  '.html .css .js .json .svg .xml .txt .bib .ris .csv .webmanifest'.split(' '),
);
/** Above this many bytes the last level of brotli takes minutes for a hundredth of the size. */
const large = 2 ** 20;

/**
 * Writes a .br and a .gz beside every text file of the site in `folder` that has none, for servers that send them as they are. Says
 * how many.
 */
export async function compress(folder: string): Promise<string> {
  const all = new Set(await readdir(folder, { recursive: true }));
  const paths = [...all]
    .filter((path) => textEndings.has(extname(path)) && !all.has(`${path}.br`))
    .map((path) => join(folder, path));
  await pMap(
    paths,
    async (path) => {
      const bytes = await readFile(path);
      const params = {
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 9 : constants.BROTLI_MAX_QUALITY,
      };
      await Promise.all([
        promisify(brotliCompress)(bytes, { params }).then((out) => writeFile(`${path}.br`, out)),
        promisify(gzip)(bytes, { level: 9 }).then((out) => writeFile(`${path}.gz`, out)),
      ]);
    },
    { concurrency: availableParallelism() },
  );
  return `${paths.length} text files compressed.`;
}

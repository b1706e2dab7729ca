import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import pMap from 'p-map';

/** Bytes that a page of a record may have as a server sends it, so that it comes with the first answer of a connection. */
const firstFlight = 14_600;
/** Bytes that any other page may have. */
const indexLimit = 30_000;

const isRecord = (address: string) => /^\/(?:frameworks|references|lists)\/[^/]+\/$/.test(address);

/** What a page at an address may weigh, in bytes by brotli. */
export const budgetOf = (address: string): number => (isRecord(address) ? firstFlight : indexLimit);

const compress = promisify(brotliCompress);
const sizeAt = async (bytes: Buffer, quality: number): Promise<number> => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return (await compress(bytes, { params })).length;
};

/** Pages, by path in `folder`, that weigh more than they may. */
export async function findOverBudget(folder: string, paths: readonly string[]): Promise<string[]> {
  const found = await pMap(
    paths,
    async (path) => {
      const budget = budgetOf(`/${path.replace(/index\.html$/, '')}`);
      const bytes = await readFile(join(folder, path));
      // A page that is light enough when it is compressed in haste is so in the end.
      if ((await sizeAt(bytes, 5)) <= budget) return [];
      const size = await sizeAt(bytes, constants.BROTLI_MAX_QUALITY);
      return size > budget ? [`${path}: ${size} of ${budget} bytes`] : [];
    },
    { concurrency: availableParallelism() },
  );
  return found.flat();
}

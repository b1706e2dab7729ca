import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { createEngine, type CountedName, type Engine } from '../src/search/client/engine.ts';
import { openIndex, type IndexFiles } from '../src/search/client/index-files.ts';

/** The search's engine on an index on disk, as it runs in a browser: the index is fetched from a server on this machine. */
export async function openEngine(
  folder: string,
  waiting: CountedName[] = [],
  onFetch: (path: string) => void = () => undefined,
): Promise<{ engine: Engine; close: () => Promise<void> }> {
  const serve = sirv(folder);
  const server = createServer((request, response) => {
    onFetch(join(folder, new URL(request.url ?? '/', 'http://localhost').pathname));
    serve(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const open = (): Promise<IndexFiles> =>
    openIndex(
      {
        // One instance an index: the library keeps its own state otherwise.
        pagefind: async () => {
          onFetch(join(folder, 'pagefind.js'));
          const library = (await import(
            `${pathToFileURL(resolve(folder, 'pagefind.js')).href}?${port}`
          )) as object;
          return library;
        },
        json: (name) => {
          onFetch(join(folder, name));
          return Promise.resolve(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        },
      },
      '',
      { basePath: `http://127.0.0.1:${port}/` },
    );
  return {
    engine: createEngine(open, waiting),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { exportFormats } from '../citations/export-formats.ts';
import { contentRoot } from '../read/content-root.ts';
import { readPublication } from '../read/publication.ts';

/** The media type of an export; servers do not know it by themselves. */
const exportType = (path: string): string | undefined =>
  path.includes('/pagefind/')
    ? undefined
    : exportFormats.find(({ ending }) => path.endsWith(`.${ending}`))?.mediaType;

export interface OpenSite {
  base: string;
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The built site in `folder` as a request handler, under its base path. Throws when it was not built. */
export function openSite(folder = resolve('dist')): OpenSite {
  const notFound = join(folder, '404.html');
  if (!existsSync(notFound))
    throw new Error(`${folder} holds no built site; run npm run build first`);
  const { base } = readPublication(contentRoot());
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      const type = exportType(path);
      if (type) response.setHeader('Content-Type', type);
      if (/\/_astro\//.test(path)) {
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      }
    },
  });
  const answerNotFound = (response: ServerResponse) => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(readFileSync(notFound));
  };
  return {
    base,
    handle: (request, response) => {
      const path = request.url ?? '/';
      if (!path.startsWith(base)) {
        if (`${path}/` !== base && path !== '/') return answerNotFound(response);
        response.writeHead(302, { Location: base });
        response.end();
        return;
      }
      request.url = `/${path.slice(base.length)}`;
      // The static server would answer an address without its last slash with the page itself.
      const slashed = addressWithSlash(request.url, folder);
      if (slashed === undefined) {
        serve(request, response, () => answerNotFound(response));
        return;
      }
      response.writeHead(301, { Location: base + slashed });
      response.end();
    },
  };
}

/** The address, below the base, of a page that was asked for without its last slash; `undefined` for anything else. */
function addressWithSlash(url = '/', folder: string): string | undefined {
  const [path = '', query] = url.split('?');
  if (path.endsWith('/') || !existsSync(join(folder, path, 'index.html'))) return undefined;
  return `${path.slice(1)}/${query === undefined ? '' : `?${query}`}`;
}

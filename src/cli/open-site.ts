import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { headersOf, readHeadersFile, readRedirectsFile } from '../publish/host-files.ts';
import { contentRoot } from '../read/content-root.ts';
import { readPublication } from '../read/publication.ts';

export interface OpenSite {
  base: string;
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The files that tell hosts what to do; they are nobody's pages. */
const hostFiles = /^_(?:headers|redirects|nginx)/;

/**
 * The built site in `folder` as a request handler, under its base path, with the headers and moved addresses that its hosts are told
 * of. Throws when it was not built.
 */
export function openSite(folder = resolve('dist')): OpenSite {
  const notFound = join(folder, '404.html');
  if (!existsSync(notFound))
    throw new Error(`${folder} holds no built site; run npm run build first`);
  const { base } = readPublication(contentRoot());
  const rules = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
  const moved = readRedirectsFile(readFileSync(join(folder, '_redirects'), 'utf8'));
  const serve = sirv(folder, { brotli: true, gzip: true, etag: true });
  const answerNotFound = (response: ServerResponse) => {
    response.removeHeader('Content-Disposition');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(readFileSync(notFound));
  };
  return {
    base,
    handle: (request, response) => {
      const path = toPlainPath(request.url ?? '/');
      if (path === undefined) return answerNotFound(response);
      if (!path.startsWith(base)) {
        if (`${path}/` !== base && path !== '/') return answerNotFound(response);
        response.writeHead(302, { Location: base });
        response.end();
        return;
      }
      const [address = ''] = path.split('?');
      const to = moved.get(address);
      if (to !== undefined) {
        response.writeHead(301, { Location: to });
        response.end();
        return;
      }
      const headers = {
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ...headersOf(address, rules),
      };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
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

/** An address decoded once, with its query; nothing for one that no page has, or that a browser could take for another host. */
function toPlainPath(url: string): string | undefined {
  const [path = '', query] = url.split('?');
  try {
    const plain = decodeURIComponent(path);
    const isOdd =
      plain.includes('//') ||
      plain.includes('\\\\') ||
      hostFiles.test(plain.slice(plain.lastIndexOf('/') + 1));
    return isOdd ? undefined : encodeURI(plain) + (query === undefined ? '' : `?${query}`);
  } catch {
    return undefined;
  }
}

/** The address, below the base, of a page that was asked for without its last slash; `undefined` for anything else. */
function addressWithSlash(url = '/', folder: string): string | undefined {
  const [path = '', query] = url.split('?');
  if (path.endsWith('/') || !existsSync(join(folder, path, 'index.html'))) return undefined;
  return `${path.slice(1)}/${query === undefined ? '' : `?${query}`}`;
}

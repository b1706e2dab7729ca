import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that answers as it is told, and remembers what it was asked. */
export async function openServer(answers: Record<string, Answer>) {
  const asked: { method: string; path: string; agent: string; accept: string; at: number }[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    const { 'user-agent': agent = '', accept = '' } = request.headers;
    asked.push({ method: request.method ?? '', path, agent, accept, at: Date.now() });
    const answer = answers[path.split('?')[0] ?? ''] ?? answers[path];
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const sends =
  (body: string, type = 'text/html', status = 200): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
export const moves =
  (to: string, status = 301): Answer =>
  (_request, response) => {
    response.writeHead(status, { location: to }).end();
  };
/** Never answers. */
export const hangs: Answer = () => undefined;
/** Breaks off in the middle. */
export const breaksOff: Answer = (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('half');
  setTimeout(() => response.destroy(), 20);
};

import { afterAll, beforeAll, expect, test } from 'vitest';
import '../only-loopback.ts';
import { visitAll } from '../../src/links/visit-all.ts';
import { goodManners, visitLink } from '../../src/links/visit-link.ts';
import { breaksOff, hangs, moves, openServer, sends, type Answer } from '../odd-server.ts';

const page = (title: string) => sends(`<!doctype html><title>${title}</title><h1>${title}</h1>`);
let server: Awaited<ReturnType<typeof openServer>>;
let failures = 0;
const failsTwice: Answer = (request, response) => {
  if (request.method === 'GET') failures += 1;
  response
    .writeHead(failures > 2 ? 200 : 503, { 'content-type': 'text/html' })
    .end('<title>Up</title>');
};
let throttled = 0;
const throttles: Answer = (_request, response) => {
  throttled += 1;
  response
    .writeHead(throttled > 2 ? 200 : 429, { 'retry-after': '1', 'content-type': 'text/html' })
    .end();
};
const onlyGet: Answer = (request, response) => {
  response
    .writeHead(request.method === 'GET' ? 200 : 405, { 'content-type': 'text/html' })
    .end('<title>Lamps</title>');
};
const liesToHead: Answer = (request, response) => {
  response.writeHead(request.method === 'GET' ? 404 : 200, { 'content-type': 'text/html' }).end();
};
const endless: Answer = (request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  if (request.method === 'HEAD') return void response.end();
  response.write(`<title>Long</title>${'x'.repeat(100_000)}`);
};
beforeAll(async () => {
  server = await openServer({
    '/': page('Home'),
    '/fine': page('Lamps'),
    '/report.pdf': sends('%PDF-1.7', 'application/pdf'),
    '/only-get': onlyGet,
    '/lies-to-head': liesToHead,
    '/gone': sends('', 'text/html', 410),
    '/soft': page('Page not found'),
    '/soft-british': page('Sorry, this report is no longer available'),
    '/about-404': sends('<title>Lamps</title><p>Error 404 was seen in the fog.</p>'),
    '/moved': moves('/fine'),
    '/moved-twice': moves('/moved', 308),
    '/for-now': moves('/fine', 302),
    '/half-for-good': moves('/for-now', 301),
    '/to-home': moves('/'),
    '/to-gone': moves('/gone'),
    '/circle': moves('/circle-2'),
    '/circle-2': moves('/circle'),
    '/to-script': moves('javascript:alert(1)'),
    '/hangs': hangs,
    '/breaks-off': breaksOff,
    '/forbidden': sends('no', 'text/html', 403),
    '/fails-twice': failsTwice,
    '/fails': sends('no', 'text/html', 500),
    '/throttles': throttles,
    '/endless': endless,
    ...Object.fromEntries(
      Array.from({ length: 13 }, (_, i) => [`/long-${i}`, moves(`/long-${i + 1}`)]),
    ),
  });
});
afterAll(() => server.close());

const manners = {
  ...goodManners,
  agent: 'reading-room-test',
  patience: 300,
  backOff: 10,
  mostWait: 50,
};
const visit = async (path: string) => {
  const { result, why, to } = await visitLink(server.address + path, manners);
  return [result, why, ...(to === undefined ? [] : [to.replace(server.address, '')])].join(' | ');
};

test.each([
  ['/fine', 'fine | answers 200'],
  ['/report.pdf', 'fine | answers 200'],
  ['/only-get', 'fine | answers 200'],
  ['/lies-to-head', 'gone | answers 404'],
  ['/nothing', 'gone | answers 404'],
  ['/gone', 'gone | answers 410'],
  ['/soft', 'suspicious | says "Page not found" and answers 200'],
  ['/soft-british', 'suspicious | says "no longer available" and answers 200'],
  ['/about-404', 'fine | answers 200'],
  ['/moved', 'moved | has moved for good | /fine'],
  ['/moved-twice', 'moved | has moved for good | /fine'],
  ['/for-now', 'fine | leads on, for now | /fine'],
  ['/half-for-good', 'fine | leads on, for now | /fine'],
  ['/to-home', 'suspicious | leads to a home page | /'],
  ['/to-gone', 'gone | answers 410 | /gone'],
  ['/circle', 'suspicious | leads in a circle | /circle'],
  ['/long-0', 'suspicious | leads on more than 10 times | /long-11'],
  ['/to-script', 'suspicious | leads to "javascript:alert(1)", which is no web address'],
  ['/hangs', 'suspicious | no answer within 0.3 seconds'],
  ['/forbidden', 'suspicious | refuses a program (403): look with a browser'],
  ['/fails-twice', 'fine | answers 200'],
  ['/fails', 'suspicious | its server fails (500)'],
  ['/throttles', 'fine | answers 200'],
  ['/endless', 'fine | answers 200'],
])('%s', async (path, expected) => {
  expect(await visit(path)).toBe(expected);
});

test('an answer that breaks off is tried again, and then told', async () => {
  expect(await visit('/breaks-off')).toMatch(/^fine|^suspicious \| cannot be reached/);
  expect(
    server.asked.filter(({ path, method }) => path === '/fails' && method === 'GET'),
  ).toHaveLength(3);
});

test('a host that cannot be reached', async () => {
  const gone = await openServer({});
  gone.close();
  expect(await visitLink(gone.address, manners)).toEqual({
    result: 'suspicious',
    why: 'cannot be reached (ECONNREFUSED)',
    isUnreached: true,
  });
});

test('HEAD comes first, GET second, and each says who asks', () => {
  const asked = server.asked.filter(({ path }) => path === '/fine').slice(0, 2);
  expect(asked.map(({ method, agent }) => [method, agent])).toEqual([
    ['HEAD', 'reading-room-test'],
    ['GET', 'reading-room-test'],
  ]);
});

test('one host is asked for one thing at a time, with a pause; hosts are asked side by side', async () => {
  const other = await openServer({ '/a': page('A'), '/b': page('B') });
  const start = server.asked.length;
  const urls = ['/fine', '/report.pdf', '/only-get'].map((path) => server.address + path);
  const told: string[] = [];
  await visitAll(
    [...urls, `${other.address}/a`, urls[0] ?? '', `${other.address}/b`],
    manners,
    { hosts: 2, gap: 60 },
    (url) => told.push(url),
  );
  other.close();
  const firsts = server.asked.slice(start).filter(({ method }) => method === 'HEAD');
  expect(firsts.map(({ path }) => path)).toEqual(['/fine', '/report.pdf', '/only-get']);
  const gaps = firsts.slice(1).map(({ at }, i) => at - (firsts[i]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(55);
  expect(told).toHaveLength(5);
  expect(other.asked[0]?.at).toBeLessThan(firsts[2]?.at ?? 0);
});

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const port = 18_080;
const hasNginx = spawnSync('nginx', ['-v']).status === 0;

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}
const ask = (path: string, headers: Record<string, string> = {}): Promise<Reply> =>
  new Promise((done, fail) => {
    request({ port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });

/** The shipped configuration, at another place and port, in a configuration of its own. */
describe.skipIf(!hasNginx)(
  `nginx with deploy/nginx.conf${hasNginx ? '' : ' (no nginx here)'}`,
  () => {
    let root: string;
    let server: ChildProcess;
    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'nginx-'));
      const site = readFileSync('deploy/nginx.conf', 'utf8')
        .replaceAll('/srv/reading-room', resolve('dist'))
        .replace(/^ {2}listen 80;$/m, `  listen 127.0.0.1:${port};`)
        .replace('include mime.types;', 'include /etc/nginx/mime.types;');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      writeFileSync(
        join(root, 'nginx.conf'),
        `daemon off; pid ${root}/pid; error_log ${root}/error.log; worker_processes 2;
events { worker_connections 1024; }
http { access_log off; ${temporary.map((name) => `${name}_temp_path ${root}/${name};`).join(' ')}
${site}}`,
      );
      const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
      server = spawn('nginx', ['-c', join(root, 'nginx.conf'), '-p', root, ...user], {
        stdio: 'inherit',
      });
      for (let tries = 0; tries < 100; tries += 1) {
        if (
          await ask('/').then(
            () => true,
            () => false,
          )
        )
          return;
        await new Promise((wait) => setTimeout(wait, 50));
      }
      throw new Error(readFileSync(join(root, 'error.log'), 'utf8'));
    });
    afterAll(() => {
      server.kill();
      rmSync(root, { recursive: true, force: true });
    });

    test.each([
      ['/', 'text/html; charset=utf-8'],
      ['/frameworks/leads/', 'text/html; charset=utf-8'],
      ['/references.ris', 'application/x-research-info-systems; charset=utf-8'],
      ['/frameworks/leads.bib', 'application/x-bibtex; charset=utf-8'],
      [
        '/references/west-2017-caring-to-change.json',
        'application/vnd.citationstyles.csl+json; charset=utf-8',
      ],
      ['/references.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
      ['/frameworks.json', 'application/json'],
      ['/compare.csv', 'text/csv; charset=utf-8'],
      ['/feed.xml', 'application/atom+xml; charset=utf-8'],
      ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
      ['/frameworks/leads.svg', 'image/svg+xml'],
      ['/frameworks/leads.png', 'image/png'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
    ])('%s is %s', async (path, type) => {
      const { status, headers } = await ask(path);
      expect([status, headers['content-type']]).toEqual([200, type]);
    });

    test('every answer carries the headers of safety, each once', async () => {
      for (const path of [
        '/',
        '/frameworks/leads/',
        '/references.ris',
        '/nothing/',
        '/frameworks/leads.png',
      ]) {
        const { headers } = await ask(path);
        expect(headers, path).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'strict-transport-security': 'max-age=31536000',
          'referrer-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
        });
        expect(headers['server'], path).toBe('nginx');
      }
    });

    test('the policy of a page is that of its part of the site', async () => {
      const rules = readFileSync('dist/_headers', 'utf8');
      const policyOf = (path: string) =>
        new RegExp(`^${path.replace('*', '\\*')}\n {2}Content-Security-Policy: (.*)$`, 'm').exec(
          rules,
        )?.[1];
      expect((await ask('/frameworks/leads/')).headers['content-security-policy']).toBe(
        policyOf('/frameworks/*'),
      );
      expect((await ask('/search/?q=west')).headers['content-security-policy']).toContain(
        "'wasm-unsafe-eval'",
      );
      expect((await ask('/')).headers['content-security-policy']).not.toContain('unsafe');
    });

    test('hashed files are kept, pages are asked for anew, downloads are saved', async () => {
      const font =
        /href="(\/_astro\/[^"]+\.woff2)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ?? '';
      expect((await ask(font)).headers['cache-control']).toBe(
        'public, max-age=31536000, immutable',
      );
      expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      expect((await ask('/references.bib')).headers['content-disposition']).toBe('attachment');
      expect((await ask('/')).headers['content-disposition']).toBeUndefined();
    });

    test('text comes compressed to whoever takes it', async () => {
      const { headers, body } = await ask('/', { 'accept-encoding': 'gzip' });
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(body.equals(readFileSync('dist/index.html.gz'))).toBe(true);
      expect((await ask('/')).headers['content-encoding']).toBeUndefined();
    });

    test('what is not there answers 404 with its page, under its policy', async () => {
      for (const path of [
        '/nothing/',
        '/references/nothing/',
        '/_headers',
        '/_nginx-maps.conf',
        '/404.html',
      ]) {
        const { status, body } = await ask(path);
        expect(status, path).toBe(404);
        if (path.endsWith('/')) expect(body.toString()).toContain('<h1');
      }
    });

    test('an address without its last slash leads on, on the same host', async () => {
      const { status, headers } = await ask('/frameworks/leads');
      expect([status, headers['location']]).toEqual([301, '/frameworks/leads/']);
    });

    test('a page that did not change is not sent again; a part can be asked for', async () => {
      const { headers } = await ask('/references.ris');
      const again = await ask('/references.ris', { 'if-none-match': headers['etag'] ?? '' });
      expect(again.status).toBe(304);
      const since = await ask('/references.ris', {
        'if-modified-since': headers['last-modified'] ?? '',
      });
      expect(since.status).toBe(304);
      const part = await ask('/references.ris', { range: 'bytes=0-9' });
      expect([part.status, part.body.toString().slice(0, 6)]).toEqual([206, 'TY  - ']);
      expect((await ask('/references.ris', { range: 'bytes=999999999-' })).status).toBe(416);
    });

    test('nothing outside the folder can be reached', async () => {
      for (const path of [
        '/../package.json',
        '/%2e%2e/package.json',
        '/..%2fpackage.json',
        '/_astro/../../package.json',
      ]) {
        expect([400, 404], path).toContain((await ask(path)).status);
      }
    });
  },
);

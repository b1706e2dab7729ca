import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSite } from '../../src/cli/open-site.ts';
import { launchBrowser } from './launch-browser.ts';

/** Pages that the browser asked for, and whether it did so ahead. */
let asked: { path: string; isAhead: boolean }[];
let server: Server;
let browser: Browser;
let origin: string;
let page: Page;
const refused: string[] = [];

beforeAll(async () => {
  const { handle, base } = openSite();
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/'))
      asked.push({ path, isAhead: /prefetch/.test(String(request.headers['sec-purpose'])) });
    handle(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base.replace(/\/$/, '')}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
});

beforeEach(async () => {
  asked = [];
  page = await browser.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy|speculation/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(`${origin}/references/`);
});

const ahead = () => asked.filter(({ isAhead }) => isAhead).map(({ path }) => path);
const firstWork = () => page.locator('main li a[href*="/references/"]').first();

test('nothing is fetched ahead while a reader only reads and scrolls', async () => {
  for (let i = 0; i < 5; i += 1) await page.mouse.wheel(0, 400);
  await page.waitForTimeout(1000);
  expect(ahead()).toEqual([]);
  expect(refused).toEqual([]);
});

test('a page whose link is pressed is fetched then, once, and opens without asking again', async () => {
  const href = (await firstWork().getAttribute('href')) ?? '';
  await firstWork().hover();
  await page.waitForTimeout(1000);
  expect(ahead()).toEqual([]);
  await page.mouse.down();
  await expect.poll(ahead, { timeout: 3000 }).toEqual([href]);
  await page.mouse.up();
  await page.waitForURL(`**${href}`);
  expect(asked.filter(({ path }) => path === href)).toHaveLength(1);
  expect(refused).toEqual([]);
});

test('the next page of an index is fetched when the pointer rests on its link', async () => {
  const next = page.locator('a[rel=next]');
  const href = (await next.getAttribute('href')) ?? '';
  expect(href).toContain('/references/page/2/');
  await next.hover();
  await expect.poll(ahead, { timeout: 3000 }).toEqual([href]);
});

test('a file is never fetched ahead', async () => {
  await page.locator('a[href$=".bib"]').first().hover();
  await page.waitForTimeout(1000);
  expect(ahead()).toEqual([]);
});

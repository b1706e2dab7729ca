import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

let open: OpenBrowser;
beforeAll(async () => {
  open = await openBrowser();
});
afterAll(() => open.close());

async function visiting(
  options: Parameters<OpenBrowser['browser']['newContext']>[0],
  visit: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await open.browser.newContext(options);
  await visit(await context.newPage(), context);
  await context.close();
}

describe('browse', () => {
  test('from home to one dimension by its petal, and on to its source', () =>
    visiting({}, async (page) => {
      await page.goto(open.origin);
      await page.getByRole('link', { name: 'Healthcare Leadership Model' }).last().click();
      await page.locator('.petal-link .label', { hasText: 'Connecting our service' }).click();
      await page.waitForURL('**/frameworks/healthcare-leadership-model/#connecting-our-service');
      const row = page.locator('#connecting-our-service');
      expect(await row.evaluate((element) => element.matches(':target'))).toBe(true);
      expect(await row.locator('h3').innerText()).toBe('4 Connecting our service');
      await page
        .getByRole('link', { name: /^Healthcare Leadership Model: The nine dimensions/ })
        .first()
        .click();
      await page.waitForURL(
        '**/references/nhs-leadership-academy-2013-healthcare-leadership-model/',
      );
      expect(await page.locator('h1').innerText()).toContain('Healthcare Leadership Model');
    }));

  test('without script: menu, indexes, a record, and the search offers the indexes', () =>
    visiting({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
      await page.goto(open.origin);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.locator('#menu').getByRole('link', { name: 'Reading lists' }).click();
      await page.getByRole('link', { name: 'Authors' }).click();
      await page.getByRole('link', { name: 'West, Michael' }).click();
      await page.getByRole('link', { name: /^Caring to change/ }).click();
      await page.waitForURL('**/references/west-2017-caring-to-change/');
      expect(await page.locator('[aria-labelledby=checked]').isVisible()).toBe(true);

      await page.goto(`${open.origin}/search/`);
      expect(await page.locator('noscript p').isVisible()).toBe(true);
      expect(
        await page.locator('#search-indexes').getByRole('link', { name: 'Topics' }).isVisible(),
      ).toBe(true);
    }));
});

describe('link', () => {
  test('a dimension’s link is copied whole, and said', () =>
    visiting({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(`${open.origin}/frameworks/healthcare-leadership-model/`);
      await page.getByRole('link', { name: 'Copy link to Leading with care' }).click();
      await page
        .locator('[role=status]', { hasText: 'Link copied' })
        .waitFor({ state: 'attached' });
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${open.origin}/frameworks/healthcare-leadership-model/#leading-with-care`,
      );
    }));

  test('without a clipboard the link leads to its place', () =>
    visiting({}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await page.goto(`${open.origin}/frameworks/healthcare-leadership-model/`);
      await page.getByRole('link', { name: 'Link to Leading with care' }).click();
      expect(page.url()).toMatch(/#leading-with-care$/);
    }));
});

// Another server has tests of its own.
describe.skipIf(process.env['SITE_URL'])('the server', () => {
  test.each([
    ['/frameworks/caring-to-change', 301, '/frameworks/caring-to-change/'],
    ['/search?q=west', 301, '/search/?q=west'],
    ['/nowhere/', 404, undefined],
    ['/nowhere.png', 404, undefined],
    ['/', 200, undefined],
    ['/frameworks/caring-to-change.svg', 200, undefined],
  ])('%s answers %i', async (path, status, location) => {
    const response = await fetch(open.origin + path, { redirect: 'manual' });
    expect(response.status).toBe(status);
    const base = new URL(open.origin).pathname.replace(/\/$/, '');
    expect(response.headers.get('location')).toBe(location === undefined ? null : base + location);
    if (status === 404) expect(await response.text()).toContain('Page not found');
  });

  test.each([
    ['/', 'text/html;charset=utf-8', 'br'],
    ['/frameworks/caring-to-change.svg', 'image/svg+xml', 'br'],
    ['/pagefind/pagefind.js', 'text/javascript', 'br'],
  ])('%s is sent as %s, compressed', async (path, type, encoding) => {
    const response = await fetch(open.origin + path, { headers: { 'Accept-Encoding': 'br' } });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-encoding')).toBe(encoding);
  });
});

test('a detail page paints from one request and its font, with no cookie and nothing from elsewhere', () =>
  visiting({}, async (page, context) => {
    const requests: string[] = [];
    // The italic of citations, scripts and the styles of paper never come: the page has to paint without them.
    await page.route(/-italic\.|\.js$|\/print\..+\.css$/, () => undefined);
    page.on('request', (request) => requests.push(request.url().replace(open.origin, '')));
    await page.goto(`${open.origin}/frameworks/healthcare-leadership-model/`, {
      waitUntil: 'commit',
    });
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    await page.evaluate(() => new Promise((settled) => setTimeout(settled, 500)));
    const unexpected = requests.filter(
      (url) =>
        !/^\/(?:frameworks\/|_astro\/.+(?:-(?:normal|italic)\..+\.woff2|\.js)$|_astro\/print\..+\.css$|icon\.svg$)/.test(
          url,
        ),
    );
    expect(unexpected).toEqual([]);
    expect(requests.filter((url) => url.includes('-normal.')).length).toBe(1);
    expect(requests.filter((url) => url.includes('-italic.')).length).toBeLessThan(2);
    expect(requests.filter((url) => url.endsWith('.js')).length).toBeLessThan(3);
    expect(await context.cookies()).toEqual([]);
  }));

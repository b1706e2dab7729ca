import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../site/built-site.ts';
import { choosePages } from '../site/choose-pages.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

const states = [
  '/search/?q=west+2017',
  '/search/?q=zymurgy',
  '/frameworks/?audience=boards',
  '/timeline/?places=scotland',
  '/compare/?with=leads,healthcare-leadership-model',
  '/compare/?with=not-there',
  '/my-list/?ids=leads,west-2017-caring-to-change,not-there',
];
const addresses = [...choosePages(readPages()), ...states];
const { ALL_PAGES } = process.env;
const schemes = [
  { name: 'light', colorScheme: 'light' as const },
  { name: 'dark', colorScheme: 'dark' as const },
  { name: 'forced colours', forcedColors: 'active' as const },
];
/** Each mode on narrow and wide screens; unless every page is visited, the dark and forced ones on narrow screens only. */
const modes = [1280, 320].flatMap((width) =>
  schemes
    .filter(({ name }) => ALL_PAGES || (name === 'light') === (width === 1280))
    .map(({ name, ...options }) => ({ name: `${name} ${width}`, width, ...options })),
);
let open: OpenBrowser;
const pages = new Map<string, Page>();

beforeAll(async () => {
  open = await openBrowser();
  for (const { name, width, ...options } of modes) {
    const context = await open.browser.newContext({ ...options, viewport: { width, height: 900 } });
    pages.set(name, await context.newPage());
  }
  const narrow = await open.browser.newContext({ viewport: { width: 320, height: 640 } });
  pages.set('narrow', await narrow.newPage());
});
afterAll(() => open.close());

async function show(name: string, address: string): Promise<Page> {
  const page = pages.get(name);
  if (!page) throw new Error(`there is no page ${name}`);
  await page.goto(open.origin + address, {
    waitUntil: address.includes('?') ? 'networkidle' : 'load',
  });
  if (address.startsWith('/search/?'))
    await page.locator('[role=status]', { hasText: 'result' }).waitFor();
  return page;
}

/** Markup is the same in every mode: beside two modes with all rules, the others are asked about colours alone. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const isWhole = (name: string) => ALL_PAGES || !name.startsWith('forced');

const few = [...choosePages(readPages(), 1), ...states];
test.each(few)(
  'axe finds nothing at %s, light, dark, in forced colours, narrow and wide',
  async (address) => {
    for (const { name } of modes) {
      const page = await show(name, address);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(
        (runOnly) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly }),
        isWhole(name) ? rules : ['color-contrast'],
      );
      const found = violations.map(
        ({ id, nodes }) =>
          `${name} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
      expect(found).toEqual([]);
    }
  },
);

test('a petal is named in words where none is drawn', async () => {
  const page = await show('narrow', '/frameworks/healthcare-leadership-model/');
  expect(await page.getByRole('link', { name: /^4\s*Connecting our service$/ }).count()).toBe(1);
});

test.each(addresses)('%s fits 320 pixels', async (address) => {
  const page = await show('narrow', address);
  const wide = await page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth
      ? [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3)
          .map((element) => element.outerHTML.slice(0, 120))
      : [],
  );
  expect(wide).toEqual([]);
});

test('the skip link comes first, is seen, and moves focus to the content', async () => {
  const page = await show('light 1280', '/frameworks/healthcare-leadership-model/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

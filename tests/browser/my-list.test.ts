import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses } from '../../src/site.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

const { references, frameworks } = buildLibrary(readLibrary('content').records);
let open: OpenBrowser;
beforeAll(async () => {
  open = await openBrowser();
});
afterAll(() => open.close());

type Options = Parameters<OpenBrowser['browser']['newContext']>[0];
async function visiting(
  options: Options,
  visit: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await open.browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await visit(page, context);
  expect(errors).toEqual([]);
  await context.close();
}
const go = (page: Page, address: string) =>
  page.goto(open.origin + address, { waitUntil: 'networkidle' });
const titles = (page: Page) => page.locator('#entries .record-name').allInnerTexts();
const said = (page: Page) => page.locator('#list-said');
const kept = (ids: readonly string[]) =>
  JSON.stringify(
    ids.map((id) => ({ id, kind: 'references', title: `Title of ${id}`, line: 'L', note: '' })),
  );
const keep = (page: Page, text: string) =>
  page.addInitScript((value) => {
    if (!localStorage.getItem('my-list')) localStorage.setItem('my-list', value);
  }, text);
const clipboard = ['clipboard-read', 'clipboard-write'];

describe('the whole of it', () => {
  test('by keyboard: add, order, note, cite, remove, undo, clear, undo', () =>
    visiting({}, async (page) => {
      const press = async (name: string | RegExp) => {
        await page.getByRole('button', { name }).first().focus();
        await page.keyboard.press('Enter');
      };
      await go(page, '/references/west-2017-caring-to-change/');
      await press('Add to my list');
      expect(
        await page.getByRole('button', { name: 'In my list' }).first().getAttribute('aria-pressed'),
      ).toBe('true');
      await go(page, '/frameworks/');
      await press(/^Add to my list Healthcare Leadership Model$/);
      await go(page, '/lists/doctors-as-leaders/');
      await press('Add to my list');
      expect(await page.locator('.list-count').innerText()).toBe('3');

      await go(page, '/my-list/');
      const [first = '', second = '', third = ''] = await titles(page);
      expect(first).toMatch(/^Caring to change/);
      await press(`Down ${first}`);
      expect(await titles(page)).toEqual([second, first, third]);
      expect(await said(page).innerText()).toBe('Moved to place 2 of 3.');
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      expect(await focused()).toBe(`Down ${first}`);
      await page.keyboard.press('Enter');
      expect(await titles(page)).toEqual([second, third, first]);
      expect(await focused(), 'at the end, focus goes to what still moves it').toBe(`Up ${first}`);

      await page.getByLabel(`Note on ${first}`).fill('Read this first');
      await page.getByLabel('Show').selectOption('APA');
      await page.locator('.citation').nth(1).waitFor();
      expect(await page.locator('#entries li').nth(2).locator('.citation').innerText()).toContain(
        '(2017)',
      );
      await press(`Remove ${third}`);
      expect(await titles(page)).toEqual([second, first]);
      await press('Undo');
      expect(await titles(page)).toEqual([second, third, first]);
      await press('Clear');
      expect(await titles(page)).toEqual([]);
      expect(await page.locator('#list-empty').isVisible()).toBe(true);
      expect(await focused()).toContain('Undo');
      await page.keyboard.press('Enter');
      expect(await titles(page)).toEqual([second, third, first]);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.getByLabel(`Note on ${first}`).inputValue()).toBe('Read this first');
    }));

  test('by touch, on a phone', () =>
    visiting(
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
      async (page) => {
        await go(page, '/topics/teamwork/');
        for (const place of [0, 1]) await page.locator('.row .add-to-list').nth(place).tap();
        await page.getByRole('button', { name: 'Menu' }).tap();
        await page
          .locator('#menu')
          .getByRole('link', { name: /My list/ })
          .tap();
        await page.waitForURL('**/my-list/');
        const [first = '', second = ''] = await titles(page);
        await page.getByRole('button', { name: `Up ${second}` }).tap();
        expect(await titles(page)).toEqual([second, first]);
        const small = await page
          .locator('#my-list button:visible')
          .evaluateAll(
            (all) =>
              all.filter(
                (one) =>
                  one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24,
              ).length,
          );
        expect(small).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
          true,
        );
      },
    ));

  test('by mouse: an entry is dragged to another’s place', () =>
    visiting({ viewport: { width: 1280, height: 1200 } }, async (page) => {
      await keep(page, kept(['a', 'b', 'c']));
      await go(page, '/my-list/');
      const at = { x: 12, y: 30 };
      await page
        .locator('li[data-id=c]')
        .dragTo(page.locator('li[data-id=a]'), { sourcePosition: at, targetPosition: at });
      expect(await titles(page)).toEqual(['Title of c', 'Title of a', 'Title of b']);
    }));
});

describe('in states that go wrong', () => {
  test('with storage denied it works for the page, and says so', () =>
    visiting({}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await go(page, '/references/west-2017-caring-to-change/');
      await page.getByRole('button', { name: 'Add to my list' }).first().click();
      await page
        .locator('p[role=status]', { hasText: 'keeps nothing' })
        .waitFor({ state: 'attached' });
      await go(page, `/my-list/?ids=${references[0]?.id}`);
      await page.getByRole('button', { name: 'Add all to my list' }).click();
      await said(page).filter({ hasText: '1 item added' }).waitFor();
      await go(page, '/my-list/');
      expect(await page.locator('#list-empty').isVisible()).toBe(true);
    }));

  test('in two tabs at once neither undoes the other', () =>
    visiting({}, async (page, context) => {
      await go(page, '/my-list/');
      const other = await context.newPage();
      await go(other, '/topics/teamwork/');
      await go(page, '/my-list/');
      for (const place of [0, 1]) await other.locator('.row .add-to-list').nth(place).click();
      await page.locator('#entries li').nth(1).waitFor();
      await page
        .getByRole('button', { name: /^Remove/ })
        .first()
        .click();
      await other.locator('.row .add-to-list').nth(2).click();
      await page.locator('#entries li').nth(1).waitFor();
      expect(await page.locator('#entries li').count()).toBe(2);
      expect(await other.locator('.list-count').innerText()).toBe('2');
    }));

  test('with 500 entries it shows, moves and takes them', () =>
    visiting({ permissions: clipboard }, async (page) => {
      const ids = Array.from({ length: 500 }, (_, i) => `id-${i}`);
      await keep(page, kept(ids));
      await go(page, '/my-list/');
      expect(await page.locator('#entries li').count()).toBe(500);
      await page.getByRole('button', { name: 'Up Title of id-499' }).click();
      expect((await titles(page)).slice(-2)).toEqual(['Title of id-499', 'Title of id-498']);
      await page.getByRole('button', { name: 'Copy as text' }).click();
      await said(page).filter({ hasText: '500 items copied.' }).waitFor();
    }));

  test('what is no list in storage does no harm', () =>
    visiting({}, async (page) => {
      await keep(
        page,
        '[{"id":"<img src=x onerror=alert(1)>"},{"id":"a","kind":"lists","title":"<b>x</b>"}]',
      );
      await go(page, '/my-list/');
      expect(await titles(page)).toEqual(['<b>x</b>']);
      expect(await page.locator('#entries :is(img, b)').count()).toBe(0);
    }));

  test('without script the page says what still works', () =>
    visiting({ javaScriptEnabled: false }, async (page) => {
      await go(page, '/my-list/');
      expect(await page.locator('noscript p').isVisible()).toBe(true);
    }));
});

describe('a shared list', () => {
  const shared = [...references.slice(0, 120), ...frameworks].map(({ id }) => id);

  test('of 160 ids shows, leaves the receiver’s own alone, and can be kept', () =>
    visiting({}, async (page) => {
      await keep(page, kept(['mine']));
      await go(page, `/my-list/?ids=${shared.join(',')}`);
      await page
        .locator('#entries li')
        .nth(shared.length - 1)
        .waitFor();
      expect(await page.locator('#entries li').count()).toBe(shared.length);
      expect(await page.locator('.list-count').innerText()).toBe('1');
      await page.getByRole('button', { name: 'Add all to my list' }).click();
      await said(page)
        .filter({ hasText: `${shared.length} items added` })
        .waitFor();
      await page.getByRole('link', { name: 'Go to my own list' }).click();
      await page.waitForURL('**/my-list/');
      expect((await titles(page))[0]).toBe('Title of mine');
      expect(await page.locator('#entries li').count()).toBe(shared.length + 1);
    }));

  test('names ids that are not there and hostile ones, and shows the rest', () =>
    visiting({}, async (page) => {
      const hostile = encodeURIComponent('"><script>alert(1)</script>');
      await go(page, `/my-list/?ids=leads,never-was,__proto__,${hostile}`);
      await said(page).filter({ hasText: 'never-was' }).waitFor();
      expect(await said(page).innerText()).toBe(
        'Not in this library: “never-was”, “__proto__”, “"><script>alert(1)</script>”. The rest is shown.',
      );
      expect(await page.locator('#entries li').count()).toBe(1);
    }));

  test('that cannot be fetched says so', () =>
    visiting({}, async (page) => {
      await page.route('**/my-list/items/**', (route) => route.abort());
      await go(page, '/my-list/?ids=leads');
      await said(page).filter({ hasText: 'could not be fetched' }).waitFor();
    }));
});

describe('taking it', () => {
  const three = 'west-2017-caring-to-change,leads,doctors-as-leaders';

  test.each(['RIS', 'BibTeX', 'CSL-JSON'])('as %s', (label) =>
    visiting({}, async (page) => {
      await go(page, `/my-list/?ids=${three}`);
      await page.locator('#entries li').nth(2).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: label }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^my-list\.(ris|bib|json)$/);
      expect(await said(page).innerText()).toMatch(
        new RegExp(`^\\d\\d works exported as ${label}, from 3 items, without notes\\.$`),
      );
    }),
  );

  test('as formatted text with links, in the style that is shown', () =>
    visiting({ permissions: clipboard }, async (page) => {
      await go(page, `/my-list/?ids=${three}`);
      await page.getByLabel('Show').selectOption('Harvard');
      await page.locator('.citation').nth(1).waitFor();
      await page.getByRole('button', { name: 'Copy as text' }).click();
      await said(page).filter({ hasText: '3 items copied.' }).waitFor();
      const [html, text] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
        return [await read('text/html'), await read('text/plain')];
      });
      expect(html).toContain('<i>Caring to change');
      expect(html).toContain(`href="${open.origin}/references/west-2017-caring-to-change/"`);
      expect(text).toMatch(/^1\. West, M\..*\n2\. .*\n3\. Doctors as leaders/);
    }));

  test('as an address without notes', () =>
    visiting({ permissions: clipboard }, async (page) => {
      await keep(page, kept(['b', 'a']));
      await go(page, '/my-list/');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await said(page).filter({ hasText: 'It holds no notes.' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${open.origin}/my-list/?ids=b,a`,
      );
    }));
});

describe('sharing', () => {
  test.each([
    ['a framework', '/frameworks/leads/', 'Share', '/frameworks/leads/'],
    ['a dimension', '/frameworks/leads/', 'Share 1 Lead self', '/frameworks/leads/#lead-self'],
    [
      'a reference',
      '/references/west-2017-caring-to-change/',
      'Share',
      '/references/west-2017-caring-to-change/',
    ],
    ['a list', '/lists/doctors-as-leaders/', 'Share', '/lists/doctors-as-leaders/'],
  ])(
    '%s: its link, its citation with the link, mail and a QR code; Escape gives the focus back',
    (_, address, name, shared) =>
      visiting({ permissions: clipboard }, async (page) => {
        await go(page, address);
        const button = page.getByRole('button', { name, exact: true });
        await button.focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Share' });
        await dialog.waitFor();
        await dialog.getByRole('button', { name: 'Copy link' }).click();
        await dialog.getByText('Link copied').waitFor();
        const copied = () => page.evaluate(() => navigator.clipboard.readText());
        expect(await copied()).toBe(open.origin + shared);
        await dialog.getByRole('button', { name: 'Copy as citation with link' }).click();
        await dialog.getByText('Citation copied').waitFor();
        expect((await copied()).endsWith(open.origin + shared)).toBe(true);
        expect(await dialog.getByRole('link', { name: 'E-mail' }).getAttribute('href')).toContain(
          encodeURIComponent(open.origin + shared),
        );
        expect(await dialog.locator('svg.qr path').getAttribute('d')).toMatch(/^M4 4h7/);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof axe }).axe.run('dialog'),
        );
        expect(violations.map(({ id }) => id)).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await page.getByRole('dialog').count()).toBe(0);
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      }),
  );

  test('a search', () =>
    visiting({}, async (page) => {
      await go(page, '/search/?q=west+2017');
      await page.getByRole('button', { name: 'Share this search' }).click();
      expect(await page.getByRole('dialog').locator('.address').innerText()).toBe(
        `${open.origin}/search/?q=west+2017`,
      );
    }));

  test('results of a search can be put into the list', () =>
    visiting({}, async (page) => {
      await go(page, '/search/?q=west+2017');
      await page.locator('#results .add-to-list').first().click();
      expect(await page.locator('.list-count').innerText()).toBe('1');
    }));
});

test('a theme that was chosen holds from page to page, from the first paint', () =>
  visiting({ colorScheme: 'light' }, async (page) => {
    await go(page, '/');
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByLabel('Theme').selectOption('dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.goto(open.origin + addresses.frameworks(), { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body);
    expect(await ground()).toBe(dark);
    await page.goto(open.origin + addresses.privacy(), { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Forget all of it' }).click();
    await page.reload();
    expect(await ground()).toBe(light);
  }));

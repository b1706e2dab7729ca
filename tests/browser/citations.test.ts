import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citationStyles } from '../../src/citations/styles.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

const lastStyle = citationStyles.at(-1)?.label ?? '';
let open: OpenBrowser;
beforeAll(async () => {
  open = await openBrowser();
});
afterAll(() => open.close());

const address = '/references/west-2017-caring-to-change/';
const shown = (page: Page) => page.locator('.citation:visible').innerText();

async function visiting(
  options: Parameters<OpenBrowser['browser']['newContext']>[0],
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await open.browser.newContext(options);
  const page = await context.newPage();
  await page.goto(open.origin + address);
  await visit(page);
  await context.close();
}

test('without script Harvard is shown, and the others stand in a part to open', () =>
  visiting({ javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.citation:visible').count()).toBe(1);
    expect(await shown(page)).toMatch(/^West, M\. et al\. \(2017\) Caring to change/);
    await page.getByText('Other styles').click();
    expect(await page.locator('.citation:visible').count()).toBe(citationStyles.length);
    expect(await page.getByRole('button', { name: 'Copy citation' }).count()).toBe(0);
  }));

test('the style that was chosen is chosen again on the next page', () =>
  visiting({}, async (page) => {
    await page.getByRole('tab', { name: 'Vancouver' }).click();
    expect(await shown(page)).toMatch(/^West M, Eckert R, Collins B, Chowla R\. Caring to change/);
    await page.goto(`${open.origin}/references/bass-1985-beyond-expectations/`);
    expect(await shown(page)).toMatch(/^Bass BM\. Leadership and Performance/);
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Vancouver');
  }));

test('the tabs work by keyboard', () =>
  visiting({}, async (page) => {
    await page.getByRole('tab', { name: 'Harvard' }).focus();
    const selected = () => page.getByRole('tab', { selected: true }).innerText();
    for (const [key, style] of [
      ['ArrowRight', 'APA'],
      ['End', lastStyle],
      ['ArrowRight', 'Harvard'],
      ['ArrowLeft', lastStyle],
      ['Home', 'Harvard'],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await selected()]).toEqual([key, style]);
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'tabpanel',
    );
  }));

test('a citation is copied as formatted and as plain text, and it is said', () =>
  visiting({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.getByRole('tab', { name: 'APA' }).click();
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.locator('.citations [role=status]', { hasText: 'Copied' }).waitFor({
      state: 'attached',
    });
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return [await read('text/plain'), await read('text/html')];
    });
    expect(copied[0]).toMatch(/^West, M\., Eckert, R\., Collins, B\., & Chowla, R\. \(2017/);
    expect(copied[0]).not.toContain('<');
    expect(copied[1]).toContain('<i>Caring to change');
  }));

test('a style stays for the page where storage is blocked', () =>
  visiting({}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.getByRole('tab', { name: 'APA' }).click();
    expect(await shown(page)).toMatch(/^West, M\., Eckert, R\., Collins, B\., & Chowla/);
  }));

test.each([
  ['.ris', 'application/x-research-info-systems', 'TY  - RPRT'],
  ['.bib', 'application/x-bibtex', '@techreport{west-2017-caring-to-change,'],
  ['.json', 'json', '"id": "west-2017-caring-to-change"'],
])('a work can be fetched with %s in place of the last slash', async (ending, type, text) => {
  const response = await fetch(`${open.origin}${address.slice(0, -1)}${ending}`);
  expect(response.headers.get('content-type')).toContain(type);
  expect(await response.text()).toContain(text);
});

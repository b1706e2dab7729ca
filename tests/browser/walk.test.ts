import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

/** One page of each kind, and states that only script makes. */
const kinds = [
  '/',
  '/frameworks/',
  '/frameworks/?audience=boards',
  '/frameworks/healthcare-leadership-model/',
  '/frameworks/healthcare-leadership-model/handout/',
  '/choosing-a-framework/',
  '/references/',
  '/references/west-2017-caring-to-change/',
  '/authors/',
  '/authors/west-michael/',
  '/years/',
  '/years/2017/',
  '/topics/',
  '/topics/teamwork/',
  '/organisations/',
  '/organisations/kings-fund/',
  '/lists/',
  '/lists/doctors-as-leaders/',
  '/lists/doctors-as-leaders/handout/',
  '/search/?q=west+2017',
  '/compare/',
  '/compare/?with=leads,healthcare-leadership-model',
  '/timeline/',
  '/my-list/',
  '/my-list/?ids=leads,west-2017-caring-to-change',
  '/differences/',
  '/about/',
  '/accessibility/',
  '/privacy/',
  '/404.html',
];

let open: OpenBrowser;
beforeAll(async () => {
  open = await openBrowser();
});
afterAll(() => open.close());

/** Goes to a page and waits until its scripts have done what they do unasked. */
async function visit(page: Page, address: string): Promise<void> {
  const waitUntil = address.includes('?') ? 'networkidle' : 'load';
  await page.goto(address, { waitUntil });
  await page.locator('.theme-choice').waitFor({ state: 'attached' });
}

async function show(
  address: string,
  options: Parameters<OpenBrowser['browser']['newContext']>[0],
): Promise<Page> {
  const context = await open.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await visit(page, open.origin + address);
  return page;
}

/** What holds the focus: its name, whether it is seen, whether something lies on it, and its size. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return undefined;
    // The words of a box to tick are its target too.
    const target = element.closest('label') ?? element;
    const size = target.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // A link broken over two lines is seen where its first line is.
    const first = element.getClientRects()[0] ?? box;
    const x = first.x + Math.min(first.width / 2, 40);
    const y = first.y + first.height / 2;
    const top = document.elementFromPoint(x, y);
    // A field's sign may be drawn around its frame.
    const near = [element, ...element.querySelectorAll('*'), element.parentElement].filter(
      (part) => part !== null,
    );
    const ringed = near.some((part) => {
      const { outlineStyle, outlineWidth, stroke } = getComputedStyle(part);
      return (
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        (part.closest('svg') && stroke !== 'none')
      );
    });
    const isInline =
      style.display === 'inline' || element.closest('p, li, dd, td, th, figcaption') !== null;
    return {
      name: `${element.nodeName} ${element.textContent?.trim().slice(0, 40) ?? ''} ${element.getAttribute('aria-label') ?? ''} ${target.textContent?.trim() ?? ''}`,
      isInView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
      // What is larger than the window cannot be covered by what stays in sight.
      isCovered:
        box.height < innerHeight && !(top && (element.contains(top) || top.contains(element))),
      isRinged: ringed,
      isSmall: (size.width < 24 || size.height < 24) && !isInline,
    };
  });

describe('by keyboard alone', () => {
  test.each(kinds)(
    '%s: every stop is seen, uncovered, large enough, and can be left',
    async (address) => {
      const page = await show(address, { viewport: { width: 1280, height: 800 } });
      const faults: string[] = [];
      let stops = 0;
      let last = '';
      let same = 0;
      // Long indexes repeat one kind of stop: so many tell of all.
      for (; stops < 70; stops++) {
        await page.keyboard.press('Tab');
        const focus = await readFocus(page);
        if (!focus) break;
        same = focus.name === last ? same + 1 : 0;
        last = focus.name;
        if (same > 3) faults.push(`trapped at ${focus.name}`);
        if (same > 3) break;
        if (!focus.isInView) faults.push(`out of view: ${focus.name}`);
        if (focus.isCovered) faults.push(`covered: ${focus.name}`);
        if (!focus.isRinged) faults.push(`no sign of focus: ${focus.name}`);
        if (focus.isSmall) faults.push(`small: ${focus.name}`);
      }
      expect(stops).toBeGreaterThan(5);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test.each(['/compare/?with=leads,healthcare-leadership-model', '/timeline/'])(
    '%s: nor is a stop covered on the way back',
    async (address) => {
      const page = await show(address, { viewport: { width: 1280, height: 900 } });
      await page.locator('footer a').last().focus();
      const faults: string[] = [];
      for (let stop = 0; stop < 60; stop++) {
        await page.keyboard.press('Shift+Tab');
        const focus = await readFocus(page);
        if (!focus) break;
        if (focus.isCovered || !focus.isInView) faults.push(focus.name);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});

/** Elements whose words are cut off or run over their box. */
const findLost = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        const isHidden = clipPath !== 'none' || position === 'absolute';
        const cuts = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
        return (
          cuts &&
          !element.matches('input, select, textarea') &&
          !isHidden &&
          element.checkVisibility() &&
          (element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);

describe('nothing is lost', () => {
  test.each(kinds)('%s at 320 pixels', async (address) => {
    const page = await show(address, { viewport: { width: 320, height: 640 } });
    expect(await isWide(page)).toBe(false);
    expect(await findLost(page)).toEqual([]);
    await page.context().close();
  });

  describe('with text twice as large', () => {
    let large: OpenBrowser;
    beforeAll(async () => {
      large = await openBrowser(['--blink-settings=defaultFontSize=32']);
    });
    afterAll(() => large.close());

    test.each(kinds)('%s', async (address) => {
      const page = await large.browser.newPage({ viewport: { width: 1280, height: 800 } });
      await visit(page, large.origin + address);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
        '32px',
      );
      expect(await isWide(page)).toBe(false);
      expect(await findLost(page)).toEqual([]);
      await page.close();
    });
  });

  // WCAG 1.4.12.
  test.each(kinds)(
    '%s with wide spacing of lines, letters, words and paragraphs',
    async (address) => {
      const page = await show(address, { viewport: { width: 390, height: 800 } });
      // As a reader's own style sheet does, which no policy of a page refuses.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
        );
        document.adoptedStyleSheets.push(sheet);
      });
      expect(await isWide(page)).toBe(false);
      expect(await findLost(page)).toEqual([]);
      await page.context().close();
    },
  );
});

describe('what is said', () => {
  test.each(kinds)(
    '%s has the page first in its title, its language, and tables with heads',
    async (address) => {
      const page = await show(address, {});
      const found = await page.evaluate(() => ({
        title: document.title,
        heading: document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
        language: document.documentElement.lang,
        headless: [...document.querySelectorAll<HTMLTableElement>('main table')].filter(
          (table) => table.rows.length > 0 && !table.querySelector('th[scope]'),
        ).length,
        spoken: [...document.querySelectorAll('[role=status], [aria-live], output')].filter(
          (region) => region.textContent?.trim() !== '',
        ).length,
      }));
      expect(found.language).toBe('en-GB');
      expect(found.headless).toBe(0);
      expect(found.spoken, 'no more than one region has something to say').toBeLessThanOrEqual(1);
      expect(found.title).not.toBe('');
      await page.context().close();
    },
  );

  test('an act is said once, in one region', async () => {
    const page = await show('/references/west-2017-caring-to-change/', {});
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        for (const region of document.querySelectorAll('[role=status]')) {
          const text = region.textContent?.trim() ?? '';
          if (text && said.at(-1) !== text) said.push(text);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.getByRole('button', { name: 'Add to my list' }).first().click();
    await page.waitForTimeout(200);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).toEqual([
      'Added to my list: Caring to change: How compassionate leadership can stimulate innovation in health care',
    ]);
    await page.context().close();
  });
});

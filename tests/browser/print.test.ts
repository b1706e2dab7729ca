import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublication } from '../../src/read/publication.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

let open: OpenBrowser;
let page: Page;
beforeAll(async () => {
  open = await openBrowser();
  page = await open.browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => open.close());

/** What paper shows of a page: its words, its colours, and the addresses of outside links. */
async function onPaper(address: string) {
  await page.goto(open.origin + address, { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page.evaluate(() => ({
    text: document.body.innerText,
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    controls: [...document.querySelectorAll('nav, button, select, input, textarea, .skip')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 100)),
  }));
}

test.each([
  ['/', 'Healthcare leadership frameworks'],
  ['/frameworks/', 'Healthcare Leadership Model'],
  ['/frameworks/healthcare-leadership-model/', 'Connecting our service'],
  ['/frameworks/healthcare-leadership-model/handout/', 'Connecting our service'],
  ['/choosing-a-framework/', 'I sit on a board'],
  ['/references/page/3/', 'Caring to change'],
  ['/references/west-2017-caring-to-change/', 'Caring to change'],
  ['/authors/', 'West, Michael'],
  ['/authors/west-michael/', 'Caring to change'],
  ['/years/2017/', 'Caring to change'],
  ['/topics/teamwork/', 'Teams and teaming'],
  ['/organisations/kings-fund/', 'Fund'],
  ['/lists/doctors-as-leaders/', 'Doctors as leaders'],
  ['/lists/doctors-as-leaders/handout/', 'Doctors as leaders'],
  ['/search/?q=west+2017', 'Caring to change'],
  ['/compare/', 'LEADS'],
  ['/compare/?with=leads,healthcare-leadership-model', 'Lead self'],
  ['/timeline/', 'Leadership Framework'],
  ['/my-list/?ids=leads,west-2017-caring-to-change', 'Caring to change'],
  ['/differences/', 'Connecting'],
  ['/about/', 'How records are checked'],
  ['/accessibility/', 'Enforcement procedure'],
  ['/privacy/', 'No cookies'],
])(
  '%s on paper: black on white, its words and its address, nothing to press',
  async (address, words) => {
    const { text, ground, ink, controls } = await onPaper(address);
    expect(ground).toBe('rgb(255, 255, 255)');
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(controls).toEqual([]);
    expect(text).toContain(words);
    expect(text).toContain(new URL(readPublication('content').site).host);
  },
);

test('a link to another site has its address beside it', async () => {
  await onPaper('/references/de-zulueta-2015-developing-compassionate/');
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^=http]')]
      .filter(
        (link) =>
          link.checkVisibility() &&
          !link.href.includes('?') &&
          !link.textContent.includes(new URL(link.href).host),
      )
      .map((link) => getComputedStyle(link, '::after').content),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((content) => !content.includes('http'))).toEqual([]);
});

test.each(['/frameworks/healthcare-leadership-model/', '/references/west-2017-caring-to-change/'])(
  'at %s no heading ends a sheet and no row is cut',
  async (address) => {
    await onPaper(address);
    const rules = await page.evaluate(() => ({
      headings: [...document.querySelectorAll('main :is(h2, h3, h4)')].filter(
        (heading) => getComputedStyle(heading).breakAfter !== 'avoid',
      ).length,
      rows: [...document.querySelectorAll('main :is(li, tr, .citation)')].filter(
        (row) => !row.closest('nav') && getComputedStyle(row).breakInside !== 'avoid',
      ).length,
    }));
    expect(rules).toEqual({ headings: 0, rows: 0 });
  },
);

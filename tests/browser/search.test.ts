import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

let open: OpenBrowser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  open = await openBrowser();
});
afterAll(() => open.close());
beforeEach(async () => {
  page = await open.browser.newPage();
  problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
});
afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

const visit = (path: string) => page.goto(open.origin + path, { waitUntil: 'load' });
const status = () => page.locator('[role=status]');
const said = async (pattern: RegExp) => {
  await status().filter({ hasText: pattern }).waitFor();
  return (await status().textContent())?.trim();
};
const titles = () => page.locator('#results > li a:first-of-type').allTextContents();
/** Paths of the results below the site's base. */
const paths = () =>
  page
    .locator('#results > li')
    .evaluateAll(
      (rows, origin) => rows.map((row) => row.querySelector('a')?.href.slice(origin.length) ?? ''),
      open.origin,
    );

describe('a query in the address', () => {
  test.each<[string, string[]]>([
    ['west 2017', ['/references/west-2017-caring-to-change/', '/frameworks/caring-to-change/']],
    ['nine dimensions', ['/frameworks/healthcare-leadership-model/']],
    ['HLM', ['/frameworks/healthcare-leadership-model/']],
    ['LLSC', ['/frameworks/leading-large-scale-change/']],
  ])('%s', async (query, first) => {
    await visit(`/search/?q=${encodeURIComponent(query)}`);
    expect(await said(/result/)).toMatch(new RegExp(`^[1-9]\\d* results? for “${query}”$`));
    expect((await paths()).slice(0, first.length)).toEqual(first);
    expect(await page.locator('[name=q]').inputValue()).toBe(query);
    expect(await page.title()).toContain(query);
  });

  test.each([
    ["King's Fund", 'Kings Fund', 'King’s Fund'],
    ['Östergård', 'ostergard', 'OSTERGARD'],
  ])('%s, %s and %s find the same', async (...spellings) => {
    const found: string[][] = [];
    for (const spelling of spellings) {
      await visit(`/search/?q=${encodeURIComponent(spelling)}`);
      await said(/result/);
      found.push(await paths());
    }
    expect(found[0]?.length).toBeGreaterThan(0);
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  test('edmondson: every work of hers, her page and the framework', async () => {
    await visit('/search/?q=edmondson');
    await said(/results for “edmondson”/);
    const found = await paths();
    for (const path of [
      '/authors/edmondson-amy/',
      '/frameworks/extreme-teaming/',
      '/references/edmondson-1999-psychological-safety/',
      '/references/edmondson-2012-teaming/',
      '/references/edmondson-2017-extreme-teaming/',
      '/references/edmondson-2019-extreme-teaming/',
      '/references/edmondson-undated-teaming-up/',
    ]) {
      expect(found).toContain(path);
    }
  });

  test('zymurgy: nothing, said, and the indexes offered', async () => {
    await visit('/search/?q=zymurgy');
    expect(await said(/^0 results for “zymurgy”/)).toContain('is not a word of this library');
    expect(await titles()).toEqual([]);
    for (const name of ['Frameworks', 'References', 'Authors, A to Z', 'Years', 'Topics']) {
      expect(
        await page.locator('#search-indexes').getByRole('link', { name, exact: true }).isVisible(),
      ).toBe(true);
    }
  });

  test('nothing asked: the indexes and no count', async () => {
    await visit('/search/');
    await page.locator('#search-indexes').waitFor();
    expect(await titles()).toEqual([]);
    expect((await status().textContent())?.trim()).toBe('');
    expect(await page.locator('#search-indexes').isVisible()).toBe(true);
  });
});

describe('filters', () => {
  test('a chosen author narrows, stands in the address, and leaves true counts beside it', async () => {
    await visit('/search/?q=leadership&author=west-michael');
    await said(/results/);
    const chosen = page.locator('#facet-author input:checked');
    expect(await chosen.count()).toBe(1);
    expect(await chosen.inputValue()).toBe('west-michael');
    const others = await page.locator('#facet-author .values .count').allTextContents();
    expect(others.slice(1).some((count) => Number(count) > 0)).toBe(true);
    const shown = Number(others[0]);
    expect(await said(/results/)).toBe(`${shown} results for “leadership”`);
  });

  test('two values of one facet are alternatives, two facets are both asked', async () => {
    const count = async (query: string) => {
      await visit(`/search/?${query}`);
      return Number((await said(/results?/))?.split(' ')[0]);
    };
    const reports = await count('q=leadership&kind=report');
    const articles = await count('q=leadership&kind=article');
    expect(await count('q=leadership&kind=report&kind=article')).toBe(reports + articles);
    expect(await count('q=leadership&kind=report&topic=teamwork')).toBeLessThan(reports);
  });

  test('years: a range, one end alone, and a range without anything', async () => {
    await visit('/search/?q=leadership&kind=report&from=2014&to=2016');
    await said(/results/);
    const lines = await page.locator('#results .line').allTextContents();
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !/\b201[456]\b/.test(line))).toEqual([]);
    await visit('/search/?q=leadership&to=1850');
    expect(await said(/results/)).toBe('0 results for “leadership”');
  });

  test('a value that does not exist finds nothing', async () => {
    await visit('/search/?q=leadership&topic=astrology');
    expect(await said(/result/)).toBe('0 results for “leadership”');
  });
});

describe('at work', () => {
  test('a typed query is answered, put into the address, and Back restores the one before', async () => {
    await visit('/search/?q=edmondson');
    await said(/edmondson/);
    await page.locator('[name=q]').fill('west 2017');
    await page.keyboard.press('Enter');
    await said(/west 2017/);
    expect(new URL(page.url()).search).toBe('?q=west+2017');
    await page.locator('#facet-kind').getByLabel('Framework').check();
    expect(await said(/^1 result /)).toBe('1 result for “west 2017”');
    expect(new URL(page.url()).search).toBe('?q=west+2017&kind=framework');

    await page.goBack();
    await said(/^2 results /);
    expect(await page.locator('#facet-kind input:checked').count()).toBe(0);
    await page.goBack();
    await said(/edmondson/);
    expect(await page.locator('[name=q]').inputValue()).toBe('edmondson');
  });

  test('a choice from the keyboard keeps focus, and typing keeps the choice', async () => {
    await visit('/search/?q=leadership');
    await said(/results/);
    await page.locator('#facet-kind').getByLabel('Report').focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**/search/?q=leadership&kind=report');
    await said(/results/);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'report',
    );
    await page.locator('[name=q]').press('End');
    await page.keyboard.type(' health');
    await page.waitForURL('**/search/?q=leadership+health&kind=report');
  });

  test('a shared address keeps its filters while the index is slow', async () => {
    await page.route('**/pagefind.js', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await visit('/search/?q=leadership&author=west-michael');
    await page.locator('[name=q]').press('End');
    await page.keyboard.type(' health');
    await page.waitForURL('**/search/?q=leadership+health&author=west-michael');
  });

  test('a page that does not exist shows the last', async () => {
    await visit('/search/?q=leadership&page=99');
    expect(await said(/page (\d+) of \1$/)).toMatch(/^\d+ results for “leadership”, page/);
    expect((await titles()).length).toBeGreaterThan(0);
  });

  test('Back from a result shows the results again', async () => {
    await visit('/search/?q=west+2017');
    await said(/2 results/);
    await page.locator('#results a').first().click();
    await page.waitForURL(/references\/west-2017/);
    await page.goBack();
    await said(/2 results for “west 2017”/);
    expect((await titles()).length).toBe(2);
  });

  test('the header of any page leads to results', async () => {
    await visit('/frameworks/');
    await page.locator('#header-search').fill('edmondson');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=edmondson');
    await said(/edmondson/);
  });

  test('matches are marked, and a query is never taken as markup', async () => {
    await visit('/search/?q=west+2017');
    await said(/2 results/);
    expect(await page.locator('#results mark').allTextContents()).toEqual(['West', '2017', '2017']);
    await visit(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await said(/0 results/);
    expect(await page.locator('main img[src=x]').count()).toBe(0);
  });

  test('when the index does not load, it is said and the indexes are offered', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await visit('/search/?q=west');
    await said(/could not be loaded/);
    expect(await page.locator('#search-indexes').isVisible()).toBe(true);
    problems = [];
  });

  test.each([
    'west 2017',
    'leadership',
    'edmonson',
    'healthcare leadership model',
    'topic:teamwork',
  ])('a first search, for %s, loads at most 150 kB beyond the page', async (query) => {
    let bytes = 0;
    const beside: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'document' || request.resourceType() === 'font') return;
      beside.push(request.sizes().then(({ responseBodySize }) => void (bytes += responseBodySize)));
    });
    await visit(`/search/?q=${encodeURIComponent(query)}`);
    await said(/result/);
    await page.waitForLoadState('networkidle');
    await Promise.all(beside);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(150_000);
  });
});

describe('understanding', () => {
  test('what was understood is shown, can be taken away, and can be read as words instead', async () => {
    await visit('/search/?q=west+2017');
    await said(/2 results/);
    const chips = page.locator('#chips li');
    expect(await chips.locator('.field, .value').allInnerTexts()).toEqual([
      'Author',
      'west',
      'Year',
      '2017',
    ]);
    await page.getByRole('link', { name: 'Remove Year 2017' }).click();
    await page.waitForURL('**/search/?q=west');
    await said(/results for “west”/);
    await page.goBack();
    await said(/2 results/);
    await page.getByRole('link', { name: 'Search for these exact words instead' }).click();
    await page.waitForURL('**/search/?q=west+2017&as=words');
    await expect.poll(() => chips.count()).toBe(0);
  });

  test('a misspelt name is answered, said, and can be insisted on', async () => {
    await visit('/search/?q=edmonson');
    await said(/results for “edmondson”/);
    expect(await page.locator('#correction').innerText()).toContain(
      'Showing results for edmondson',
    );
    expect((await paths())[0]).toBe('/authors/edmondson-amy/');
    await page.getByRole('link', { name: 'Search for “edmonson” instead' }).click();
    await said(/^0 results for “edmonson”/);
  });

  test('nothing found offers less to ask for, and what is nearest', async () => {
    await visit('/search/?q=compasionate+west+2071');
    await said(/^0 results/);
    const less = page.locator('#wider a', { hasText: 'without 2071' });
    expect(await less.innerText()).toBe('compassionate west, without 2071');
    expect(await page.locator('#nearest li').count()).toBeGreaterThan(0);
    await less.click();
    await said(/results for “compassionate west”/);
  });

  test('filters that leave nothing can be left out', async () => {
    await visit('/search/?q=leadership&to=1850');
    await said(/^0 results/);
    await page.getByRole('link', { name: 'Without the filters' }).click();
    await page.waitForURL('**/search/?q=leadership');
    await said(/results for/);
  });

  test('a facet’s counts are true beside a word left out and a phrase', async () => {
    for (const query of ['leadership -nursing', 'leadership "health care"']) {
      await visit(`/search/?q=${encodeURIComponent(query)}`);
      const total = Number((await said(/results for/))?.split(' ')[0]);
      const counts = await page.locator('#facet-kind .count').allTextContents();
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total);
      await page.locator('#facet-kind').getByLabel('Framework').check();
      await page.waitForURL(/kind=framework/);
      await page.locator('#chips', { hasText: 'Framework' }).waitFor();
      const row = page.locator('#facet-kind .value', { hasText: 'Framework' });
      await expect
        .poll(async () => Number((await said(/results? for/))?.split(' ')[0]))
        .toBe(Number(await row.locator('.count').textContent()));
    }
  });

  test.each([
    ['newest', (a: number, b: number) => b - a],
    ['oldest', (a: number, b: number) => a - b],
  ])('sorted %s, years are in order', async (order, compare) => {
    await visit('/search/?q=leadership&kind=book&kind=article');
    await said(/results/);
    await page.locator('[name=sort]').selectOption(order);
    await page.waitForURL(new RegExp(`sort=${order}`));
    await expect
      .poll(async () => {
        const years = (await page.locator('#results .spine i').allTextContents()).map(Number);
        return JSON.stringify(years) === JSON.stringify([...years].sort(compare)) && years.length;
      })
      .toBe(20);
  });

  test('bars of years lead to a decade, then to a year', async () => {
    await visit('/search/?q=leadership');
    await said(/results/);
    await page.getByRole('link', { name: /^2010s: \d+ entries$/ }).click();
    await page.waitForURL(/from=2010&to=2019/);
    await said(/results/);
    const year = page.getByRole('link', { name: /^2017: \d+ entr/ });
    const count = Number((await year.getAttribute('aria-label'))?.match(/: (\d+)/)?.[1]);
    await year.click();
    await page.waitForURL(/from=2017&to=2017/);
    await expect.poll(async () => Number((await said(/results?/))?.split(' ')[0])).toBe(count);
  });

  test('authors are fetched when asked for, and found by typing', async () => {
    await visit('/search/?q=leadership');
    await said(/results/);
    await page.getByRole('button', { name: 'Show authors' }).click();
    await page.locator('#author-filter').fill('ostergard');
    expect(await page.locator('#facet-author .value:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Östergård'),
    ]);
    await page.locator('#author-filter').press('Enter');
    await page.locator('#facet-author .value:visible input').check();
    await said(/^[12] results? /);
    expect(await page.locator('#facet-author .value:visible').count()).toBe(1);
    await page.locator('#author-filter').fill('zzzz');
    expect(await page.locator('#facet-author .none').isVisible()).toBe(true);
  });
});

describe('taking away', () => {
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#take-away').getByRole('button', { name }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  test.each([
    ['RIS', 'search-results.ris', /^TY {2}- /gm],
    ['BibTeX', 'search-results.bib', /^@\w+\{/gm],
    ['CSL-JSON', 'search-results.json', /^ {4}"id": /gm],
  ])('all results as %s, each work once', async (format, file, work) => {
    await visit('/search/?q=west+2017');
    await said(/2 results/);
    const { name, text } = await download(format);
    expect(name).toBe(file);
    const works = text.match(work)?.length ?? 0;
    // The briefing, and the sources of the framework that rests on it.
    expect(works).toBeGreaterThan(0);
    expect(text.match(/Caring to change/g)?.length).toBeLessThan(works + 2);
    expect(await page.locator('#taken').innerText()).toMatch(/^\d+ works? exported as/);
  });

  test('chosen results only', async () => {
    await visit('/search/?q=edmondson&kind=book');
    await said(/results/);
    await page.getByLabel(/^Choose Teaming/).check();
    expect(await page.locator('#take-what').innerText()).toBe('Take 1 chosen');
    const { text } = await download('RIS');
    expect(text.match(/^TY {2}- /gm)).toEqual(['TY  - ']);
    expect(text).toContain('Teaming');
    expect(new URL(page.url()).search).toBe('?q=edmondson&kind=book');
  });

  test('only works are offered to be taken, and as many are exported as are told', async () => {
    await visit('/search/?q=psychological+safety');
    await said(/results/);
    const told = await page.locator('#take-what').innerText();
    const { text } = await download('RIS');
    const works = text.match(/^TY {2}- /gm)?.length ?? 0;
    expect(told).toBe(works === 1 ? 'Take the one work' : `Take all ${works} works`);
    expect(await page.locator('#results .choose').count()).toBe(works);
  });

  test('nothing to press is printed', async () => {
    await visit('/search/?q=west+2017');
    await said(/2 results/);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['#take-away', '#sorting', '#reading', '#facets', '#results .choose']) {
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
    }
  });

  test('citations are copied, formatted and plain', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit('/search/?q=edmondson&kind=book');
    await said(/2 results/);
    await page.getByRole('button', { name: 'Copy citations' }).click();
    await page.locator('#taken', { hasText: '2 citations copied.' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('Edmondson, A.C. (2012) Teaming');
  });
});

describe('suggestions', () => {
  test('a field suggests, by keyboard, and leads there', async () => {
    await visit('/topics/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('edm');
    const field = page.getByRole('combobox', { name: /Search/ });
    await page.getByRole('option', { name: /Edmondson, Amy/ }).waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).innerText()).toContain('Edmondson');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await field.inputValue()).toBe('edm');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/authors/edmondson-amy/');
  });

  test('Enter without a choice searches, and Tab leaves', async () => {
    await visit('/topics/');
    await page.locator('#header-search').pressSequentially('HLM');
    await page.getByRole('option', { name: /Healthcare Leadership Model/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await page.locator('#header-search').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=HLM');
  });

  test('on a narrow screen Ctrl K leads to the search', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await visit('/topics/');
    await page.keyboard.press('Control+k');
    await page.waitForURL('**/search/');
  });
});

test('the page by keyboard alone: ask, choose, sort, take a part away, go on to the next page and to a result', async () => {
  await visit('/search/');
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
    });
  const tabTo = async (isThere: (name: string) => boolean, most = 120) => {
    for (let i = 0; i < most; i += 1) {
      await page.keyboard.press('Tab');
      if (isThere(await focused())) return;
    }
    throw new Error(`not reached by Tab; last at ${await focused()}`);
  };
  await page.keyboard.press('Control+k');
  await page.keyboard.type('leadership since 2010');
  await page.keyboard.press('Enter');
  await said(/results for “leadership since 2010”/);
  await tabTo((name) => name === 'Remove Year from 2010');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=leadership');
  await said(/results for “leadership”/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-status');
  await page.locator('#facet-kind').getByLabel('Report').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/kind=report/);
  await page.locator('[name=sort]').focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/sort=newest/);
  await said(/page 1 of/);
  await tabTo((name) => name === 'Next page', 200);
  await page.keyboard.press('Enter');
  await said(/page 2 of/);
  await tabTo((name) => name.length > 0, 1);
  const link = page.locator('#results a').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/references\//);
  await page.goBack();
  await said(/page 2 of/);
});

test.each([
  ['empty', '/search/', undefined],
  ['results', '/search/?q=leadership', undefined],
  ['a correction', '/search/?q=edmonson', undefined],
  ['nothing', '/search/?q=compasionate+west+2071', undefined],
  ['authors open', '/search/?q=leadership', 'Show authors'],
])('axe finds nothing: %s', async (_, address, button) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await visit(address);
    if (address !== '/search/') await said(/result/);
    if (button) await page.getByRole('button', { name: button }).click();
    expect(await findViolations()).toEqual([]);
  }
  // On a narrow screen with the filters open.
  await page.setViewportSize({ width: 390, height: 800 });
  await visit(address);
  if (address === '/search/') return;
  await said(/result/);
  await page.getByText('Narrow these results').click();
  expect(await findViolations()).toEqual([]);
});

test('axe finds nothing with suggestions open', async () => {
  await visit('/topics/');
  await page.locator('#header-search').pressSequentially('lea');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await findViolations()).toEqual([]);
});

async function findViolations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

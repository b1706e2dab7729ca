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
const paths = () =>
  page
    .locator('#results > li')
    .evaluateAll((rows) => rows.map((row) => new URL(row.querySelector('a')?.href ?? '').pathname));

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

  test('a first search loads at most 150 kB beyond the page', async () => {
    let bytes = 0;
    const beside: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'document' || request.resourceType() === 'font') return;
      beside.push(request.sizes().then(({ responseBodySize }) => void (bytes += responseBodySize)));
    });
    await visit('/search/?q=west+2017');
    await said(/2 results/);
    await page.waitForLoadState('networkidle');
    await Promise.all(beside);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(150_000);
  });
});

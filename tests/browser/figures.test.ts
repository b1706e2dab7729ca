import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawTimeline, spineAt } from '../../src/figures/timeline.ts';
import { timelineStyle } from '../../src/figures/timeline-style.ts';
import type { Box } from '../../src/figures/timeline-geometry.ts';
import { toSvg } from '../../src/figures/svg.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { findOverlaps, makeItems } from '../figures/make-items.ts';
import { readPages } from '../site/built-site.ts';
import { openBrowser, type OpenBrowser } from './open-browser.ts';

let open: OpenBrowser;
let page: Page;
beforeAll(async () => {
  open = await openBrowser();
  const context = await open.browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterAll(() => open.close());

const go = (address: string) => page.goto(open.origin + address, { waitUntil: 'networkidle' });

/** Boxes of a figure's labels and signs as the browser draws them with its own fonts. */
const measure = (selector: string): Promise<[string, Box][]> =>
  page.evaluate(
    (entries) =>
      [...document.querySelectorAll(entries)].flatMap((entry, i) =>
        [...entry.querySelectorAll('.name, use, .spine')].map((part): [string, Box] => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return [`${i} ${part.nodeName} ${entry.textContent?.trim()}`, { x, y, width, height }];
        }),
      ),
    selector,
  );

async function findViolations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe('the timeline', () => {
  test('no label overlaps another as it is drawn', async () => {
    await go('/timeline/');
    const boxes = await measure('.timeline .entry');
    expect(boxes.length).toBeGreaterThan(100);
    expect(findOverlaps(boxes)).toEqual([]);
  });

  test('nor do those of 500 generated frameworks', async () => {
    const { lanes, items, links } = makeItems(500, 11);
    const timeline: Timeline = {
      lanes: lanes.map((id) => ({ id, name: id })),
      entries: items.map(({ key, name, year, lane }) => ({
        kind: 'framework',
        id: key,
        name,
        shortName: name,
        line: '',
        year,
        lane,
        relations: [],
        topics: [],
        places: [],
      })),
      undated: [],
      links: links.map(({ from, to }) => ({
        from: `framework-${from}`,
        to: `framework-${to}`,
        kind: 'built-on',
      })),
    };
    const figure = drawTimeline(timeline, {
      href: ({ id }) => `#${id}`,
      hue: () => '335',
      sign: (_, x, y) => spineAt('ABC', x, y),
    });
    const [, , width, height] = figure.viewBox;
    const svg = toSvg(figure, { width, height, style: timelineStyle(['335']) });
    // A page of the site would refuse a style that is not its own.
    await page.goto('about:blank');
    await page.setContent(svg);
    const boxes = await measure('.entry');
    expect(boxes.length).toBe(1000);
    expect(findOverlaps(boxes)).toEqual([]);
  });

  test('the drawing and the words have the same entries, in links that the keyboard reaches', async () => {
    await go('/timeline/');
    const links = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((a) => a.getAttribute('href')).sort());
    const drawn = await links('.whole .entry');
    const undated = await links('tbody:last-child .entry a');
    expect(drawn.length).toBeGreaterThan(50);
    expect([...drawn, ...undated].sort()).toEqual(await links('tr.entry a.record-name'));
    await page.locator('.whole .entry').first().focus();
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('class'));
    expect(focused).toBe('entry');
  });

  test('a topic and a place narrow both, stand in the address, and are said once', async () => {
    await go('/timeline/?places=scotland');
    expect(await page.getByLabel('Setting').inputValue()).toBe('scotland');
    expect(await page.locator('.timeline-filter [role=status]').innerText()).toMatch(
      /^2 of \d+ shown$/,
    );
    expect(await page.locator('tr.entry:visible').count()).toBe(2);
    expect(await page.locator('.whole .entry:not(.faded)').count()).toBe(2);
    await page.getByLabel('Topic').selectOption('social-care');
    expect(new URL(page.url()).search).toBe('?topics=social-care&places=scotland');
    expect(await page.locator('tr.entry:visible').count()).toBe(1);
    await page.getByLabel('Topic').selectOption('');
    await page.getByLabel('Setting').selectOption('');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.timeline-filter [role=status]').innerText()).toBe('');
  });

  test('at 390 pixels it is a list by decade, with the lineage in words', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await go('/timeline/');
    expect(await page.locator('.whole').isVisible()).toBe(false);
    const row = page.locator('tr.entry', { hasText: 'Skills for Care' });
    expect(await row.innerText()).toContain('Derived from Leadership Framework, 2011');
    expect(await page.locator('.decade').first().innerText()).toBe('1960s');
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('the comparison', () => {
  const three = 'leadership-framework,healthcare-leadership-model,leads';

  test('frameworks are chosen in the table by keyboard, four at most, and set side by side', async () => {
    await go('/compare/');
    for (const name of ['LEADS', 'Healthcare Leadership Model', 'FMLM Standards', 'Duke model']) {
      await page.getByLabel(`Compare ${name}`, { exact: true }).focus();
      await page.keyboard.press('Space');
    }
    expect(await page.getByLabel('Compare NHS IMPACT').isDisabled()).toBe(true);
    expect(await page.locator('.bar [role=status]').innerText()).toContain('4 chosen');
    await page.getByLabel('Compare Duke model').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/?with=leads,healthcare-leadership-model,fmlm-standards');
    await page.locator('.compared thead th').nth(2).waitFor();
    expect(await page.locator('.compared thead th .record-name').allInnerTexts()).toEqual([
      'LEADS',
      'Healthcare Leadership Model',
      'FMLM Standards',
    ]);
  });

  test('three side by side tell what the record says, and what only one has', async () => {
    await go(`/compare/?with=${three}`);
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).first();
    expect(await row('Status').getByRole('cell').allInnerTexts()).toEqual([
      'Superseded',
      'Current',
      'Current',
    ]);
    const inclusion = row('Inclusion and equity').getByRole('cell');
    expect(await inclusion.nth(0).innerText()).toContain('Only here');
    expect(await inclusion.nth(1).innerText()).toContain('No component named');
    const only = row('Themes that only it speaks to').getByRole('cell');
    expect(await only.nth(0).innerText()).toContain('Inclusion and equity');
    const data = JSON.parse(readFileSync('dist/compare/leads.json', 'utf8')) as {
      themes: Record<string, { name: string; anchor: string }[]>;
    };
    const shown = await page.locator('.compared .theme td:nth-child(4) li a').allInnerTexts();
    expect(shown).toEqual(
      Object.values(data.themes)
        .flat()
        .map(({ name }) => name),
    );
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing side by side, %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await go(`/compare/?with=${three}`);
        await page.locator('.compared thead th').nth(2).waitFor();
        expect(await findViolations()).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: null });
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  );

  test('ids that are not there, hostile ones, and more than four are named and harm nothing', async () => {
    const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
    await go(`/compare/?with=leads,nothing-of-it,${hostile}`);
    const said = page.locator('.compared .said');
    await said.filter({ hasText: 'nothing-of-it' }).waitFor();
    expect(await said.innerText()).toBe(
      'No framework here is called “nothing-of-it”, “<img src=x onerror=alert(1)>”.',
    );
    expect(await page.locator('.compared thead th').count()).toBe(1);
    expect(await page.locator('.compared img').count()).toBe(0);
    await go(`/compare/?with=${three},duke-healthcare-leadership-model,fmlm-standards`);
    await said.filter({ hasText: 'fmlm-standards' }).waitFor();
    expect(await page.locator('.compared thead th').count()).toBe(4);
  });

  test('a site that cannot be reached is told apart from a framework that is not there', async () => {
    await page.route('**/compare/leads.json', (route) => route.abort());
    await go('/compare/?with=leads');
    await page.locator('.compared .said', { hasText: 'Could not fetch “leads”' }).waitFor();
    await page.unroute('**/compare/leads.json');
  });

  test('the CSV has the lines of those chosen alone', async () => {
    await go('/compare/?with=leads,extreme-teaming');
    await page.locator('.compared thead th').nth(1).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.compared .csv').click(),
    ]);
    expect(download.suggestedFilename()).toBe('leads-and-extreme-teaming.csv');
    const [header, ...lines] = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(header).toMatch(/^\uFEFFid,framework,/);
    expect([...new Set(lines.filter(Boolean).map((line) => line.split(',')[0]))]).toEqual([
      'leads',
      'extreme-teaming',
    ]);
  });

  test('without script the table has every framework, and each theme its names', async () => {
    const context = await open.browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(`${open.origin}/compare/?with=leads`);
    expect(await bare.locator('.matrix tbody tr').count()).toBeGreaterThan(40);
    await bare.locator('#inclusion-and-equity summary').click();
    expect(await bare.locator('#inclusion-and-equity dl').isVisible()).toBe(true);
    expect(await bare.locator('.pick, .chooser .bar:visible').count()).toBe(0);
    await context.close();
  });
});

describe('which framework', () => {
  test('facets narrow the gallery, count what is left, stand in the address and can be taken back', async () => {
    await go('/frameworks/?audience=boards');
    expect(await page.locator('.which [role=status]').innerText()).toMatch(/^7 of \d+ frameworks$/);
    expect(await page.locator('[data-values]:visible').count()).toBe(7);
    await page.locator('.which').getByLabel('Current').check();
    expect(new URL(page.url()).search).toBe('?audience=boards&status=current');
    const left = await page.locator('[data-values]:visible').count();
    expect(left).toBeLessThan(7);
    const count = page.locator('label', { hasText: 'Historical' }).locator('.count');
    expect(Number(await count.innerText())).toBe(7 - left);
    await page.getByRole('button', { name: 'Show all' }).click();
    const all = await page.locator('[data-values]').count();
    expect(await page.locator('[data-values]:visible').count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
  });

  test('a question of the guide leads to the same frameworks in the gallery', async () => {
    await go('/choosing-a-framework/');
    const answers = page.locator('section[aria-labelledby=board]');
    const listed = await answers.locator('.record-name').allInnerTexts();
    expect(listed.length).toBeGreaterThan(2);
    await answers.getByRole('link', { name: 'See these in the gallery' }).click();
    await page.locator('.which [role=status]', { hasText: 'frameworks' }).waitFor();
    const shown = await page.locator('[data-values]:visible .record-name').allInnerTexts();
    expect(shown.sort()).toEqual(listed.sort());
  });
});

describe('handouts', () => {
  const handouts = readPages()
    .map(({ address }) => address)
    .filter((address) => /^\/frameworks\/[^/]+\/handout\/$/.test(address));

  test('each framework prints as one page of A4', async () => {
    expect(handouts.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const address of handouts) {
      await page.goto(open.origin + address);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length;
      const [box = ''] = pdf.match(/\/MediaBox\s*\[[^\]]*\]/) ?? [];
      if (pages !== 1 || !/595|594/.test(box)) wrong.push(`${address}: ${pages} pages, ${box}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('emblems keep their shapes in forced colours', async () => {
  const context = await open.browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
  const forced = await context.newPage();
  await forced.goto(`${open.origin}/frameworks/healthcare-leadership-model/`);
  const colours = await forced.evaluate(() => {
    const style = (selector: string) =>
      getComputedStyle(document.querySelector(selector) as Element);
    return {
      petal: style('.large .solid').fill,
      cut: style('.large .cut').stroke,
      paper: style('body').backgroundColor,
    };
  });
  expect(colours.petal).not.toBe(colours.paper);
  expect(colours.cut).toBe(colours.paper);
  await context.close();
});

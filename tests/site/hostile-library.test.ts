import { cpSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xml2js } from 'xml-js';
import { openSite } from '../../src/cli/open-site.ts';
import { readWorks } from '../../src/import/read-works.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { copyProject } from '../../bench/copy-project.ts';
import { buildLibrary } from './build-library.ts';
import { listFiles, readPages, type BuiltPage } from './built-site.ts';
import { formula, hostile, poisonLibrary } from './make-hostile.ts';

let root: string;
let pages: BuiltPage[];
let files: string[];
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  root = copyProject('hostile-library');
  const library = join(root, 'library');
  cpSync('tests/fixtures/library', library, { recursive: true });
  cpSync('tests/fixtures/every-field', library, { recursive: true });
  expect(poisonLibrary(library)).toBeGreaterThan(120);
  buildLibrary(root, 'library');
  pages = readPages(join(root, 'dist'));
  files = listFiles(join(root, 'dist')).filter((path) => !/\.(?:br|gz)$/.test(path));
  process.env['LIBRARY_CONTENT'] = library;
  const site = openSite(join(root, 'dist'));
  delete process.env['LIBRARY_CONTENT'];
  server = createServer(site.handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}${site.base.replace(/\/$/, '')}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});
const text = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');

describe('as it was built', () => {
  test('no page has an element, an attribute or an address that a field made', () => {
    const made = pages.flatMap(({ address, root: html }) =>
      html
        .querySelectorAll('iframe, img, x, [onerror], [onload], [srcdoc], script:not([src])')
        .filter(
          (element) =>
            element.tagName !== 'SCRIPT' ||
            (/pwned/.test(element.text) && !/json/.test(element.getAttribute('type') ?? '')),
        )
        .map(({ tagName }) => `${address} ${tagName}`),
    );
    expect(made).toEqual([]);
    const hrefs = pages.flatMap(({ root: html }) =>
      html
        .querySelectorAll('[href], [src], [action]')
        .map(
          (element) =>
            element.getAttribute('href') ??
            element.getAttribute('src') ??
            element.getAttribute('action') ??
            '',
        ),
    );
    expect(hrefs.length).toBeGreaterThan(500);
    expect(hrefs.filter((href) => !/^(?:https?:\/\/|mailto:|\/|#|\.?$)/.test(href))).toEqual([]);
  });

  test('what is for machines is whole: JSON-LD, JSON, XML, SVG, and it holds what was written', () => {
    for (const { html } of pages) {
      for (const [, json = ''] of html.matchAll(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
      ))
        JSON.parse(json);
    }
    for (const path of files.filter((name) => name.endsWith('.json'))) JSON.parse(text(path));
    const xml = files.filter((name) => /\.(?:xml|svg)$/.test(name));
    for (const path of xml) expect(() => xml2js(text(path)), path).not.toThrow();
    expect(xml.length).toBeGreaterThan(5);
    expect(text('references.json')).toContain('window.pwned=1');
  });

  test.each(['bib', 'ris', 'json'])(
    'references.%s reads back, each work once and none besides',
    (ending) => {
      const works = readWorks(readFileSync(join(root, `dist/references.${ending}`)));
      expect('records' in works && [works.records.length, works.broken]).toEqual([4, []]);
      const titles = 'records' in works ? works.records.map(({ item }) => String(item.title)) : [];
      for (const title of titles) expect(title).toContain('window.pwned=8');
    },
  );

  test('no cell of a table begins as a formula does', () => {
    for (const path of ['compare.csv', 'timeline.csv']) {
      const cells = text(path).split(/[\r\n,]+/);
      expect(text(path), path).toContain('HYPERLINK');
      expect(
        cells.filter((cell) => /^"?[=+@\t-]/.test(cell)),
        path,
      ).toEqual([]);
    }
  });

  test('no header or redirect holds anything of it', () => {
    for (const name of ['_headers', '_redirects', '_nginx-maps.conf', '_nginx-locations.conf']) {
      expect(text(name)).not.toMatch(/pwned|Set-Cookie/);
    }
  });
});

describe('in a browser', () => {
  let page: Page;
  let wrong: string[] = [];
  beforeAll(async () => {
    page = await (await browser.newContext()).newPage();
    page.on('dialog', (dialog) => {
      wrong.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(origin) || /^(?:blob|data):/.test(request.url());
      if (!isOwn) wrong.push(`asked ${request.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        Object.assign(window, { violation: `${violatedDirective} ${blockedURI} ${sample}` });
      });
    });
  });
  /** What went wrong on a page, and whether anything of a field ran there. */
  const visit = async (path: string, act: () => Promise<unknown>) => {
    wrong = [];
    await page.goto(origin + path);
    await act();
    const seen = await page.evaluate(() => {
      const { pwned, violation } = window as { pwned?: unknown; violation?: unknown };
      return [pwned, violation];
    });
    return [...wrong, ...seen.filter((value) => value !== undefined)];
  };

  test('nothing runs on any page', async () => {
    for (const { address } of pages) {
      expect(await visit(address, () => page.locator('h1').first().waitFor()), address).toEqual([]);
    }
  });

  test('nothing runs when it is searched for, found, chosen, kept, compared and shared', async () => {
    const query = encodeURIComponent(`lamps ${hostile} ${formula}`);
    const results = page.locator('#results li');
    expect(
      await visit(`/search/?q=${query}`, () =>
        page.locator('#results li, [role=status]:not(:empty)').first().waitFor(),
      ),
    ).toEqual([]);
    expect(
      await visit('/search/?q=fog', async () => {
        await results.first().waitFor();
        await page
          .getByRole('combobox')
          .or(page.getByRole('searchbox'))
          .first()
          .pressSequentially(' f');
        await page.waitForTimeout(300);
      }),
    ).toEqual([]);
    expect(
      await visit('/references/fogg-1891-fog/', async () => {
        await page
          .getByRole('button', { name: /^Add to my list/ })
          .first()
          .click();
        await page.goto(`${origin}/my-list/`);
        await page.locator('#my-list li').first().waitFor();
      }),
    ).toEqual([]);
    expect(
      await visit('/compare/?with=five-lamps,two-wicks', () => page.locator('.compared').waitFor()),
    ).toEqual([]);
    expect(await visit(`/my-list/?ids=${query}`, () => page.waitForTimeout(200))).toEqual([]);
  });
});

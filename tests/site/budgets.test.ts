import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { budgetOf } from '../../bench/byte-budgets.ts';
import { compressedSize, listFiles, readPages } from './built-site.ts';

const scriptLimit = 6_000;

const pages = readPages();

/** Script that a page loads unasked, with what that imports. */
function scriptOf({ root }: (typeof pages)[number]): string {
  return root
    .querySelectorAll('script')
    .map((script) => {
      const src = script.getAttribute('src');
      return src === undefined ? script.text : readFileSync(`dist${src}`, 'utf8');
    })
    .join('\n');
}

// As a server sends them, by brotli.
test.each(pages.map(({ address }) => address))('%s paints within its budget', (address) => {
  const path = address.endsWith('/') ? `${address}index.html` : address;
  expect(statSync(`dist${path}.br`).size).toBeLessThanOrEqual(budgetOf(address));
});

test('a page paints from one request: its styles are in it, its font comes beside, and paper waits', () => {
  const wrong = pages.filter(
    ({ root }) =>
      root.querySelectorAll(
        'link[rel=stylesheet]:not([media=print]), script[src]:not([type=module])',
      ).length > 0 || root.querySelectorAll('link[rel=preload]').length !== 1,
  );
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('no page but the search loads more than 6 kB of script', () => {
  const heavy = pages
    .filter(({ address }) => address !== '/search/')
    .filter((page) => compressedSize(scriptOf(page)) > scriptLimit);
  expect(heavy.map(({ address }) => address)).toEqual([]);
});

// Links that a browser follows by itself; the rest only say where something is.
const loading = [
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'icon',
  'manifest',
];

test('nothing comes from elsewhere', () => {
  const foreign = pages.flatMap(({ address, root }) =>
    root
      .querySelectorAll(['[src]', ...loading.map((rel) => `link[rel~=${rel}]`)].join())
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .filter((url) => /^(?:https?:)?\/\//.test(url))
      .map((url) => `${address}: ${url}`),
  );
  expect(foreign).toEqual([]);
});

test('the first font is at most 23 kB, and text files have compressed ones beside them', () => {
  const files = listFiles();
  const preload = pages[0]?.root.querySelector('link[rel=preload]')?.getAttribute('href') ?? '';
  expect(readFileSync(`dist${preload}`).length).toBeLessThanOrEqual(23_000);
  for (const path of ['index.html', 'search/index.html', 'frameworks/caring-to-change.svg']) {
    expect(files).toEqual(expect.arrayContaining([`${path}.br`, `${path}.gz`]));
  }
});

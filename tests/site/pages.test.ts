import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/read/read-library.ts';
import { readPages } from './built-site.ts';

const pages = readPages();
const { settings } = readLibrary('content').records;
const { name } = settings;
const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // The order and quoting of our own serialiser; no error by the standard.
      'attr-quotes': 'off',
      'attribute-empty-style': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'require-sri': ['error', { target: 'crossorigin' }],
      // A long title is better than a work's title cut.
      'long-title': 'off',
      // Inline styles are refused by the policy test of a later page, not by the standard.
      'no-inline-style': 'error',
    },
  }),
);

test.each(pages.map((page) => [page.address, page] as const))(
  '%s is valid HTML',
  async (_, page) => {
    const report = await validator.validateString(page.html);
    const messages = report.results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  },
);

test.each<[string, (page: (typeof pages)[number]) => unknown]>([
  ['one main', ({ root }) => root.querySelectorAll('main').length === 1],
  ['one h1', ({ root }) => root.querySelectorAll('h1').length === 1],
  ['British English', ({ root }) => root.querySelector('html')?.getAttribute('lang') === 'en-GB'],
  [
    'a skip link to main first',
    ({ root }) => root.querySelector('body a')?.getAttribute('href') === '#main',
  ],
  [
    'a header and a footer',
    ({ root }) => root.querySelector('header') && root.querySelector('footer'),
  ],
  ['a main navigation', ({ root }) => root.querySelector('nav[aria-label="Main"]')],
  [
    'a description of a sentence',
    ({ root }) => {
      const text = root.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
      return text.length >= 30 && text.length <= 320;
    },
  ],
])('every page has %s', (_, has) => {
  expect(pages.filter((page) => !has(page)).map(({ address }) => address)).toEqual([]);
});

test('every page but home and 404 has breadcrumbs that end in itself', () => {
  const without = pages
    .filter(({ address }) => !['/', '/404.html', '/search/'].includes(address))
    .filter(
      ({ root }) =>
        !root.querySelector('nav[aria-label=Breadcrumb] li:last-child [aria-current=page]'),
    );
  expect(without.map(({ address }) => address)).toEqual([]);
});

test('titles are unique, name the page first and the site last', () => {
  const titles = pages.map(({ root }) => root.querySelector('title')?.text ?? '');
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
  expect(titles.filter((title) => title !== name && !title.endsWith(` – ${name}`))).toEqual([]);
});

test('descriptions are unique', () => {
  const texts = pages.map(({ root }) =>
    root.querySelector('meta[name=description]')?.getAttribute('content'),
  );
  expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
});

test('canonical addresses are whole and their own, or of the page that a handout is of', () => {
  const wrong = pages
    .filter(({ address }) => address !== '/404.html')
    .filter(
      ({ address, root }) =>
        root.querySelector('link[rel=canonical]')?.getAttribute('href') !==
        new URL(address.slice(1).replace(/handout\/$/, ''), settings.address).href,
    );
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('headings go down one level at a time', () => {
  const wrong = pages.flatMap(({ address, root }) => {
    const levels = root
      .querySelectorAll('h1, h2, h3, h4, h5, h6')
      .map(({ tagName }) => Number(tagName[1]));
    return levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1)
      ? [`${address}: ${levels.join(' ')}`]
      : [];
  });
  expect(wrong).toEqual([]);
});

test('no page shows a value that was not filled in', () => {
  const textOf = ({ html }: (typeof pages)[number]) => {
    const body = parse(html).querySelector('body');
    for (const script of body?.querySelectorAll('script') ?? []) script.remove();
    return body?.text ?? '';
  };
  const wrong = pages.filter((page) => /\b(?:undefined|null|NaN)\b|\[object /.test(textOf(page)));
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

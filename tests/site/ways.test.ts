import { expect, test } from 'vitest';
import { readPages } from './built-site.ts';

// What stands in the header and the footer of every page leads everywhere and says nothing: only links in main count.
const pages = readPages().filter(({ address }) => address !== '/404.html');
const addresses = new Set(pages.map(({ address }) => address));
const linksOn = new Map(
  pages.map(({ address, root }) => [
    address,
    new Set(
      root
        .querySelectorAll('main a[href]')
        .map((link) => new URL(link.getAttribute('href') ?? '', `https://site.example${address}`))
        .filter(({ origin }) => origin === 'https://site.example')
        .map(({ pathname }) => pathname)
        .filter((path) => path !== address && addresses.has(path)),
    ),
  ]),
);
const waysIn = (address: string): string[] =>
  [...linksOn].filter(([, links]) => links.has(address)).map(([from]) => from);
const waysOn = (address: string): number => linksOn.get(address)?.size ?? 0;

test.each([
  ['framework', /^\/frameworks\/[^/]+\/$/],
  ['reading list', /^\/lists\/[^/]+\/$/],
  ['topic', /^\/topics\/[^/]+\/$/],
  ['reference', /^\/references\/(?!page\/)[^/]+\/$/],
])('every %s has two ways in and two ways on', (_, pattern) => {
  const found = [...addresses].filter((address) => pattern.test(address));
  expect(found.length).toBeGreaterThan(1);
  const wrong = found
    .map((address) => ({ address, in: waysIn(address).length, on: waysOn(address) }))
    .filter((ways) => ways.in < 2 || ways.on < 2);
  expect(wrong).toEqual([]);
});

// Further pages of one index lead to each other; the header leads to the rest.
test('no page is an orphan or a dead end', () => {
  const byHeader =
    /^\/(?:$|frameworks\/$|references\/$|lists\/$|my-list\/$|search\/$|about\/$|differences\/$)/;
  const orphans = [...addresses].filter(
    (address) => !byHeader.test(address) && waysIn(address).length === 0,
  );
  const ends = [...addresses].filter((address) => address !== '/search/' && waysOn(address) === 0);
  expect({ orphans, ends }).toEqual({ orphans: [], ends: [] });
});

import { expect, test } from 'vitest';
import { buildLibrary } from '../../src/model/library.ts';
import { readPublication } from '../../src/read/publication.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { addresses } from '../../src/site.ts';
import { listFiles, readPages } from './built-site.ts';
import { findBrokenLinks } from './find-broken-links.ts';

const pages = readPages();
const files = listFiles();
const library = buildLibrary(readLibrary('content').records);
/** Under a sub-path, every link begins with it. */
const { base } = readPublication('content');
const found = new Set(pages.map(({ address }) => address));

test('every address that the design promises is a page', () => {
  const promised = [
    addresses.home(),
    addresses.frameworks(),
    ...library.frameworks.map(({ id }) => addresses.framework(id)),
    ...library.frameworks.map(({ id }) => addresses.handout('frameworks', id)),
    addresses.choosing(),
    addresses.timeline(),
    addresses.compare(),
    addresses.references(),
    ...library.references.map(({ id }) => addresses.reference(id)),
    addresses.authors(),
    ...library.authors.map(({ id }) => addresses.author(id)),
    addresses.years(),
    ...library.years.map(({ year }) => addresses.year(year)),
    addresses.topics(),
    ...library.topics.map(({ id }) => addresses.topic(id)),
    addresses.organisations(),
    ...library.organisations.map(({ id }) => addresses.organisation(id)),
    addresses.lists(),
    ...library.lists.map(({ id }) => addresses.list(id)),
    ...library.lists.map(({ id }) => addresses.handout('lists', id)),
    addresses.differences(),
    addresses.search(),
    addresses.about(),
    addresses.myList(),
    addresses.accessibility(),
    addresses.privacy(),
    '/404.html',
  ];
  expect(promised.filter((address) => !found.has(address))).toEqual([]);
  const further = pages.filter(({ address }) => /\/page\/\d+\/$/.test(address));
  expect(pages.length - further.length).toBe(promised.length);
});

test('every framework has its emblem as a file', () => {
  const missing = library.frameworks.filter(
    ({ id }) => !files.includes(addresses.emblem(id).slice(1)),
  );
  expect(missing).toEqual([]);
});

test('no link and no fragment is broken', () => {
  expect(findBrokenLinks(pages, files, base)).toEqual([]);
});

test('no id stands twice on a page', () => {
  const twice = pages.flatMap(({ address, root }) => {
    const ids = root.querySelectorAll('[id]').map(({ id }) => id);
    return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${address}#${id}`);
  });
  expect(twice).toEqual([]);
});

test('every component has its anchor, with a link to it', () => {
  for (const { id, components } of library.frameworks) {
    const page = pages.find(({ address }) => address === addresses.framework(id));
    for (const item of components.flatMap(({ items }) => items)) {
      const row = page?.root.querySelector(`li[id="${item.id}"]`);
      expect(row?.querySelector('h3')?.text, item.id).toContain(item.name);
      expect(row?.querySelector(`a[href="#${item.id}"]`), item.id).toBeTruthy();
    }
  }
});

test('every page is at most three links from home, without script', () => {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  let reached = new Set(['/']);
  for (let step = 0; step < 3; step += 1) {
    const next = [...reached].flatMap((address) =>
      (byAddress.get(address)?.root.querySelectorAll('a[href]') ?? [])
        .map(
          (link) =>
            new URL(
              link.getAttribute('href') ?? '',
              `https://site.example${base}${address.slice(1)}`,
            ),
        )
        .filter(({ origin }) => origin === 'https://site.example')
        .map(({ pathname }) => `/${pathname.slice(base.length)}`),
    );
    reached = new Set([...reached, ...next]);
  }
  expect([...found].filter((address) => address !== '/404.html' && !reached.has(address))).toEqual(
    [],
  );
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findVanished } from '../../src/published/find-vanished.ts';
import { keepOld } from '../../src/published/keep-old.ts';
import { listPublished, type Published } from '../../src/published/list-published.ts';
import { formatLock, readLock } from '../../src/published/lock.ts';

const page = (address: string, ...fragments: string[]): Published => ({ address, fragments });
const before = [
  page('/about/', 'themes'),
  page('/frameworks/lamps/', 'wick', 'oil'),
  page('/frameworks/lamps.svg'),
  page('/references/fogg-1887/'),
  page('/references/fogg-1887.bib'),
  page('/feed.xml'),
];

test('the lock has a line a page, and reads back as it was', () => {
  const text = formatLock(before);
  expect(text.split('\n').slice(2)).toEqual([
    '/about/ #themes',
    '/feed.xml',
    '/frameworks/lamps/ .svg #wick #oil',
    '/references/fogg-1887/ .bib',
    '',
  ]);
  expect(readLock(text).map(({ address, line }) => `${line} ${address}`)).toEqual([
    '3 /about/',
    '3 /about/#themes',
    '4 /feed.xml',
    '5 /frameworks/lamps/',
    '5 /frameworks/lamps.svg',
    '5 /frameworks/lamps/#wick',
    '5 /frameworks/lamps/#oil',
    '6 /references/fogg-1887/',
    '6 /references/fogg-1887.bib',
  ]);
});

describe('what would vanish', () => {
  const without = (...gone: string[]) => before.filter(({ address }) => !gone.includes(address));
  test.each([
    ['nothing', before, [], []],
    [
      'a page that went',
      without('/references/fogg-1887/', '/references/fogg-1887.bib'),
      [],
      [
        '/references/fogg-1887/: add to redirects.yaml: - { from: /references/fogg-1887/, to: /references/… }',
      ],
    ],
    [
      'a file that was renamed: its entry is offered',
      [...without('/references/fogg-1887/'), page('/references/fogg-1887-on-lamps/')],
      [],
      [
        '/references/fogg-1887/: add to redirects.yaml: - { from: /references/fogg-1887/, to: /references/fogg-1887-on-lamps/ }',
      ],
    ],
    [
      'and with the entry',
      [...without('/references/fogg-1887/'), page('/references/fogg-1887-on-lamps/')],
      [{ from: '/references/fogg-1887/', to: '/references/fogg-1887-on-lamps/' }],
      [],
    ],
    [
      'a component that was renamed',
      [...without('/frameworks/lamps/'), page('/frameworks/lamps/', 'wicks', 'oil')],
      [],
      [
        '/frameworks/lamps/#wick: add to redirects.yaml: - { from: /frameworks/lamps/#wick, to: /frameworks/lamps/#wicks }',
      ],
    ],
    [
      'a component of a page that moved must stand where it leads',
      [...without('/frameworks/lamps/'), page('/frameworks/lanterns/', 'oil')],
      [{ from: '/frameworks/lamps/', to: '/frameworks/lanterns/' }],
      [
        '/frameworks/lamps/#wick: add to redirects.yaml: - { from: /frameworks/lamps/#wick, to: /frameworks/lanterns/#… }',
      ],
    ],
  ] as [string, Published[], { from: string; to: string }[], string[]][])(
    '%s',
    (_, now, redirects, expected) => {
      const vanished = findVanished(readLock(formatLock(before)), now, redirects);
      expect(vanished.map(({ address, remedy }) => `${address}: ${remedy}`)).toEqual(expected);
    },
  );
});

describe('on a built site', () => {
  let root: string;
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'published-'));
    write(
      'frameworks/lanterns/index.html',
      '<h2 id="components">C</h2><ol><li id="wicks" class="x"><h3>Wicks</h3></li></ol>',
    );
    write('frameworks/lanterns.bib', '@book{}');
    write('frameworks/lanterns.bib.gz', 'x');
    write('frameworks/lamps/index.html', '<meta http-equiv="refresh">');
    write('about/index.html', '<h2 id="themes">T</h2><p id="other">');
    for (const name of [
      '_astro/x.js',
      'pagefind/a.js',
      '404.html',
      '_headers',
      'references/page/2/index.html',
      'my-list/items/1.json',
    ])
      write(name, 'x');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('what moved answers at its old address too', () => {
    const misplaced = keepOld(root, [
      { from: '/frameworks/lamps/', to: '/frameworks/lanterns/' },
      { from: '/frameworks/lanterns/#wick', to: '/frameworks/lanterns/#wicks' },
      { from: '/about/#old', to: '/about/#gone' },
    ]);
    expect(misplaced).toEqual([expect.stringContaining('#gone, to which #old leads, is not on')]);
    expect(readFileSync(join(root, 'frameworks/lamps.bib'), 'utf8')).toBe('@book{}');
    expect(readFileSync(join(root, 'frameworks/lanterns/index.html'), 'utf8')).toContain(
      '<li id="wicks" class="x"><span id="wick"></span><h3>',
    );
    expect(listPublished(root)).toEqual([
      { address: '/about/', fragments: ['themes'] },
      { address: '/frameworks/lamps.bib', fragments: [] },
      { address: '/frameworks/lamps/', fragments: [] },
      { address: '/frameworks/lanterns.bib', fragments: [] },
      { address: '/frameworks/lanterns/', fragments: ['wick', 'wicks'] },
    ]);
  });
});

import { expect, test } from 'vitest';
import { findCopies } from '../../src/citations/find-copy.ts';
import { toContextObject } from '../../src/citations/openurl.ts';
import type { Reference } from '../../src/model/reference.ts';
import { makeReference } from '../make-records.ts';

const fogg = { family: 'Fogg', given: 'Ada' };
const wick = { family: 'Wick', given: 'Tom' };
const board = { organisation: 'Board of Lights & Fogs' };

test.each<[string, Partial<Reference>, [string, string][]]>([
  [
    'a journal article',
    {
      type: 'article-journal',
      title: 'On fog',
      authors: [fogg, wick],
      issued: '1891-02-03',
      container: 'Annals of Fog',
      volume: '4',
      issue: '2',
      page: '10-12',
      doi: '10.1234/fog(1)',
      pmid: '77',
    },
    [
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
      ['rft_id', 'info:doi/10.1234/fog(1)'],
      ['rft_id', 'info:pmid/77'],
      ['rft.genre', 'article'],
      ['rft.atitle', 'On fog'],
      ['rft.jtitle', 'Annals of Fog'],
      ['rft.volume', '4'],
      ['rft.issue', '2'],
      ['rft.pages', '10-12'],
      ['rft.date', '1891-02-03'],
      ['rft.aulast', 'Fogg'],
      ['rft.aufirst', 'Ada'],
      ['rft.au', 'Wick, Tom'],
    ],
  ],
  [
    'a report by a body',
    { title: 'Rules', authors: [board], publisher: 'The Board', place: 'Leith', pages: 9 },
    [
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
      ['rft.genre', 'report'],
      ['rft.btitle', 'Rules'],
      ['rft.pub', 'The Board'],
      ['rft.place', 'Leith'],
      ['rft.tpages', '9'],
      ['rft.aucorp', 'Board of Lights & Fogs'],
    ],
  ],
  [
    'a chapter',
    { type: 'chapter', title: 'Oil', editors: [fogg], container: 'Lamps', page: '3' },
    [
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
      ['rft.genre', 'bookitem'],
      ['rft.atitle', 'Oil'],
      ['rft.btitle', 'Lamps'],
      ['rft.pages', '3'],
      ['rft.aulast', 'Fogg'],
      ['rft.aufirst', 'Ada'],
    ],
  ],
  [
    'a web page',
    { type: 'webpage', title: 'Lamps today' },
    [
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
      ['rft.genre', 'document'],
      ['rft.btitle', 'Lamps today'],
    ],
  ],
])('%s as an OpenURL', (_, parts, expected) => {
  expect([...toContextObject(makeReference(parts))]).toEqual(expected);
});

test('a copy is looked for in the order of the settings', () => {
  const work = makeReference({ title: 'On lamps & wicks: A report', authors: [board] });
  expect(
    findCopies(work, [
      { name: 'Resolver', resolver: 'https://resolver.example/?site=1' },
      { name: 'Search', search: 'https://search.example/?q={query}&in=all' },
    ]),
  ).toEqual([
    {
      name: 'Resolver',
      href: 'https://resolver.example/?site=1&ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=report&rft.btitle=On+lamps+%26+wicks%3A+A+report&rft.aucorp=Board+of+Lights+%26+Fogs',
    },
    {
      name: 'Search',
      href: 'https://search.example/?q=On%20lamps%20%26%20wicks%20Board%20of%20Lights%20%26%20Fogs&in=all',
    },
  ]);
});

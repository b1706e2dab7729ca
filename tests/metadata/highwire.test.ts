import { describe, expect, test } from 'vitest';
import { toCoins } from '../../src/metadata/coins.ts';
import type { HeadTag } from '../../src/metadata/head-tag.ts';
import {
  describeForReaders,
  describeSources,
  isMangledByTags,
} from '../../src/metadata/highwire.ts';
import type { Reference } from '../../src/model/reference.ts';
import { makeReference } from '../make-records.ts';

const west = { family: 'West', given: 'Michael' };
const nhs = { organisation: 'NHS England' };
const lines = (tags: HeadTag[]) =>
  tags.map((tag) => ('attributes' in tag ? Object.values(tag.attributes).join(' = ') : 'data'));
const zotero = 'schema.z = http://www.zotero.org/namespaces/export#';

test.each<[string, Partial<Reference>, string[]]>([
  [
    'report',
    {
      type: 'report',
      authors: [west, nhs],
      publisher: 'The King’s Fund',
      place: 'London',
      issued: '2017-05-04',
      number: 'HC 1',
      genre: 'Briefing',
      isbn: '978-1-907805-08-0',
      pdf: 'https://a.example/w.pdf',
    },
    [
      'citation_title = A work',
      'citation_author = West, Michael',
      'citation_author = NHS England,',
      'citation_publication_date = 2017/05/04',
      'citation_technical_report_institution = The King’s Fund',
      'citation_technical_report_number = HC 1',
      'z:reportType = Briefing',
      'citation_pdf_url = https://a.example/w.pdf',
      'citation_keywords = Lamps',
      zotero,
      'z:itemType = report',
      'z:place = London',
    ],
  ],
  [
    'journal article',
    {
      type: 'article-journal',
      authors: [west],
      issued: '2020-03',
      container: 'Lamps',
      volume: '4',
      issue: '2',
      page: '10–12',
      doi: '10.1234/x',
      pmid: '77',
      issn: '1234-5679',
      language: 'en',
    },
    [
      'citation_title = A work',
      'citation_author = West, Michael',
      'citation_publication_date = 2020/03',
      'citation_journal_title = Lamps',
      'citation_volume = 4',
      'citation_issue = 2',
      'citation_firstpage = 10',
      'citation_lastpage = 12',
      'citation_doi = 10.1234/x',
      'citation_pmid = 77',
      'citation_issn = 1234-5679',
      'citation_language = en',
      'citation_keywords = Lamps',
      zotero,
      'z:itemType = journalArticle',
    ],
  ],
  [
    'book by editors',
    { type: 'book', editors: [west], publisher: 'Press', isbn: '978-1-907805-08-0' },
    [
      'citation_title = A work',
      'citation_editor = West, Michael',
      'citation_isbn = 978-1-907805-08-0',
      'citation_publisher = Press',
      'citation_keywords = Lamps',
      zotero,
      'z:itemType = book',
    ],
  ],
  [
    'chapter',
    { type: 'chapter', authors: [west], container: 'Lamps', page: '3' },
    [
      'citation_title = A work',
      'citation_author = West, Michael',
      'citation_inbook_title = Lamps',
      'citation_firstpage = 3',
      'citation_keywords = Lamps',
      zotero,
      'z:itemType = bookSection',
    ],
  ],
  [
    'conference paper',
    { type: 'paper-conference', container: 'Proceedings' },
    [
      'citation_title = A work',
      'citation_conference_title = Proceedings',
      'citation_keywords = Lamps',
      zotero,
      'z:itemType = conferencePaper',
    ],
  ],
  ...(
    [
      ['web page', 'webpage', 'webpage'],
      ['blog post', 'post-weblog', 'blogPost'],
      ['magazine article', 'article-magazine', 'magazineArticle'],
      ['newspaper article', 'article-newspaper', 'newspaperArticle'],
      ['thesis', 'thesis', 'thesis'],
      ['law', 'legislation', 'statute'],
    ] as const
  ).map(([what, type, itemType]): [string, Partial<Reference>, string[]] => [
    what,
    { type },
    ['citation_title = A work', 'citation_keywords = Lamps', zotero, `z:itemType = ${itemType}`],
  ]),
])('a %s in tags, field by field', (_, parts, expected) => {
  expect(lines(describeForReaders(makeReference(parts), ['Lamps']))).toEqual(expected);
});

test('works that a page rests on, each in one tag', () => {
  const works = [
    makeReference({ title: 'One', authors: [west, nhs], issued: '2017-05', doi: '10.1234/x' }),
    makeReference({ title: 'Two' }),
  ];
  expect(lines(describeSources(works))).toEqual([
    'citation_reference = citation_title=One; citation_author=West, Michael; citation_author=NHS England,; citation_publication_date=2017/05; citation_doi=10.1234/x',
    'citation_reference = citation_title=Two',
  ]);
});

describe('COinS', () => {
  test.each([
    ['NHS England', false],
    ['SAPPHIRE Group, University of Leicester', true],
  ])('%s would be mangled by tags: %s', (organisation, expected) => {
    expect(isMangledByTags(makeReference({ authors: [{ organisation }] }))).toBe(expected);
  });

  test.each<[string, Partial<Reference>, string]>([
    ['a body, whole', { authors: [{ organisation: 'Group, University' }] }, 'Group, University'],
    ['the publisher, without a creator', { publisher: 'The Press' }, 'The Press'],
    ['the title, without either', { title: 'Alone' }, 'Alone'],
  ])('have %s', (_, parts, expected) => {
    expect(new URLSearchParams(toCoins(makeReference(parts))).get('rft.aucorp')).toBe(expected);
  });
});

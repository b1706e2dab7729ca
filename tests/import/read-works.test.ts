import { describe, expect, test } from 'vitest';
import { readWorks } from '../../src/import/read-works.ts';
import { toReference } from '../../src/import/to-reference.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const origin = { on: '2026-01-31', evidence: 'Imported', topics: ['unsorted'] };

/** A file as read, in one line a work: what is kept of it, and what is told. */
function read(content: Buffer): string[] {
  const works = readWorks(content);
  if ('found' in works) return [`${works.found}; ${works.remedy}`];
  return [
    ...(works.note === undefined ? [] : [works.note]),
    ...works.records.map((record) => {
      const result = toReference(record, origin);
      if ('found' in result) return `${record.line}: ${result.found}; ${result.remedy}`;
      const { title, authors, issued } = result.reference;
      const names = authors.map((name) => ('family' in name ? name.family : name.organisation));
      return [
        `${record.line}: ${title} | ${names.join(', ')} | ${issued ?? ''}`,
        ...result.notes,
      ].join(' | ');
    }),
    ...works.broken.map(({ line, found, remedy }) => `${line}: ${found}; ${remedy}`),
  ];
}

const bibtex =
  '@book{fogg-1887-lamps,\n  title = {On lamps},\n  author = {Fogg, Zoé},\n  year = 1887\n}\n';
const ris = 'TY  - BOOK\r\nAU  - Fogg, Zoé\r\nTI  - On lamps\r\nPY  - 1887\r\nER  - \r\n';
const csl = JSON.stringify([
  {
    id: 'a',
    type: 'book',
    title: 'On lamps',
    author: [{ family: 'Fogg', given: 'Zoé' }],
    issued: { 'date-parts': [[1887]] },
  },
]);
const lamps = '1: On lamps | Fogg | 1887';

describe('what programs write', () => {
  test.each([
    ['BibTeX', bytes(bibtex), [lamps]],
    ['RIS', bytes(ris), [lamps]],
    ['CSL-JSON', bytes(csl), [lamps]],
    ['one object of CSL-JSON', bytes(csl.slice(1, -1)), [lamps]],
    ['an object with items', bytes(`{"items": ${csl}}`), [lamps]],
    [
      'PubMed',
      bytes(
        '\nPMID- 12345\nOWN - NLM\nTI  - On lamps,\n      and wicks.\nFAU - Fogg, Phileas\nAU  - Fogg P\nCN  - Board of Lights\nDP  - 1987 May-Jun\nJT  - Fog\nLID - 10.1234/x [doi]\nMH  - Light\n\n',
      ),
      [
        '2: On lamps, and wicks | Fogg, Board of Lights | 1987-05 | issued "1987 May-Jun": 1987-05 is kept of it | MH: no place for it here',
      ],
    ],
    [
      'LaTeX escapes, strings and joined names',
      bytes(
        '@string{b = "Board"}\n@techreport{x, title={L\\"{a}mps \\& {\\O}l -- 50\\% \\unknown{kept}}, author={{Board of Lights} and von Neumann, John and others}, institution=b, year={1999}, month=mar}',
      ),
      ['2: Lämps & Øl – 50% \\unknownkept | Board of Lights, von Neumann | 1999-03'],
    ],
    [
      'biblatex',
      bytes(
        '@online{x, title={Lamps}, subtitle={A history}, author={Fogg, P.}, date={2001-02-03/2002}, urldate={2020-01-01}, url={https://a.example/x_y}}',
      ),
      [
        '1: Lamps: A history | Fogg | 2001-02-03 | issued "2001-2-3/2002": 2001-02-03 is kept of it | urldate: no place for it here',
      ],
    ],
    [
      'what Crossref answers',
      bytes(
        '{"type":"journal-article","title":["On <i>lamps</i> &amp; wicks"],"author":[{"given":"P.","family":"Fogg","sequence":"first"},{"name":"Board of Lights"}],"issued":{"date-parts":[[1999,null]]},"ISSN":["0266-7681"],"publisher":"Fog Press"}',
      ),
      ['1: On lamps & wicks | Fogg, Board of Lights | 1999'],
    ],
    [
      'RIS of EndNote, with T1 and Y1',
      bytes(
        'TY  - JOUR\nA1  - Fogg,P.\nT1  - Lamps\nJO  - Fog\nY1  - 1999/05//\nN2  - Long\nER  - \n',
      ),
      ['1: Lamps | Fogg | 1999-05 | AB: no place for it here'],
    ],
  ] as [string, Buffer, string[]][])('%s', (_, content, expected) => {
    expect(read(content)).toEqual(expected);
  });
});

describe('what is easily misread', () => {
  const kept = (content: string) => {
    const works = readWorks(bytes(content));
    if ('found' in works) return works.found;
    const [first] = works.records;
    const result = first && toReference(first, origin);
    if (!result || 'found' in result) return 'broken';
    const { checked, topics, editors, access, parts, title, ...rest } = result.reference;
    expect([checked, topics, editors, access, parts, title]).toBeDefined();
    return { ...rest, notes: result.notes };
  };
  const ris2 = (...lines: string[]) => `TY  - JOUR\nTI  - A\n${lines.join('\n')}\nER  - \n`;
  const person = (family: string, given: string, suffix?: string) => ({
    family,
    given,
    ...(suffix && { suffix }),
  });
  test.each([
    ['online is a web page', '@online{a, title={A}}', { type: 'webpage' }],
    [
      'misc does not say what it is',
      '@misc{a, title={A}}',
      { type: 'report', notes: ['"misc" does not say what it is: taken for a report'] },
    ],
    [
      'a month by name',
      ris2('DA  - 2013/Feb/6', 'PY  - 2013'),
      { issued: '2013-02-06', notes: [] },
    ],
    ['a date with hyphens', ris2('PY  - 2012-05-03'), { issued: '2012-05-03' }],
    ['a date in words', ris2('DA  - 2001 May 3'), { issued: '2001-05-03' }],
    ['a year and a month', ris2('PY  - 2005/Nov//'), { issued: '2005-11' }],
    [
      'a month that is none',
      ris2('PY  - 2015/13/45'),
      { issued: '2015', notes: ['issued "2015-13-45": 2015 is kept of it'] },
    ],
    [
      'about a year',
      '@book{a, title={A}, date={c. 1850}}',
      { issued: '1850', notes: ['issued "c. 1850": 1850 is kept of it'] },
    ],
    [
      'no date at all',
      '@book{a, title={A}, year={in press}}',
      { notes: ['issued "{"raw":"in press"}" is not a date: left out'] },
    ],
    [
      'a body without a comma',
      ris2('AU  - NHS England'),
      { authors: [{ organisation: 'NHS England' }] },
    ],
    [
      'an i without its dot',
      "@book{a, title={A}, author={Antun{\\'\\i}n, Mar{\\'\\i}a}}",
      { authors: [person('Antunín', 'María')] },
    ],
    ['ER without its hyphen', 'TY  - JOUR\nTI  - A\nSP  - 7\nER\n', { page: '7' }],
    ['the pages of a book', 'TY  - BOOK\nTI  - A\nSP  - xii, 252 p.\nER  - \n', { pages: 252 }],
    [
      'et al.',
      ris2('AU  - West, M.', 'AU  - et al.'),
      { authors: [person('West', 'M.')], moreAuthors: true },
    ],
    [
      'et al. in braces',
      '@book{a, title={A}, author={West, M. and {et al.}}}',
      { authors: [person('West', 'M.')], moreAuthors: true },
    ],
    [
      'et al. in a name',
      '@book{a, title={A}, author={{Z, A. et al.}}}',
      { authors: [{ organisation: 'Z, A.' }], moreAuthors: true },
    ],
    [
      'a suffix of PubMed',
      'PMID- 1\nTI  - A\nFAU - O’Neill, Patrick 3rd\n',
      { authors: [person('O’Neill', 'Patrick', '3rd')] },
    ],
    [
      'an address in TeX',
      '@online{a, title={A}, url={https://fog.example/\\~{}me/a\\_b}}',
      { url: 'https://fog.example/~me/a_b' },
    ],
    [
      'an address with a password',
      '@online{a, title={A}, url={https://me:pw@fog.example/}}',
      { notes: ['URL "https://me:pw@fog.example/" is not a web address: left out'] },
    ],
    ['an article number', '@article{a, title={A}, eid={e012345}}', { page: 'e012345' }],
  ] as [string, string, object][])('%s', (_, content, expected) => {
    expect(kept(content)).toMatchObject(expected);
  });

  test('one bad byte does not make a file another encoding', () => {
    const content = Buffer.concat([
      bytes('TY  - BOOK\nTI  - Café Müller na\u00efve '),
      Buffer.from([0xe9]),
      bytes('\nER  - \n'),
    ]);
    expect(read(content)).toEqual([
      'has bytes that are not UTF-8, the first in line 2: look for \ufffd in what came in',
      '1: Café Müller naïve \ufffd |  | ',
    ]);
  });

  test('an entry that cannot be read gives no record, and the next one does', () => {
    const works = readWorks(
      bytes(
        '@article{x1,\n title={Unclosed brace,\n year=2001\n@article{x2,\n title={Two}}\n@book{x3, title={Three}}\n',
      ),
    );
    expect('records' in works && works.records.map(({ item }) => item.title)).toEqual([
      'Two',
      'Three',
    ]);
    expect('broken' in works && works.broken.map(({ line, found }) => `${line} ${found}`)).toEqual([
      expect.stringMatching(/^1 "x1" cannot be read: /),
    ]);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', bytes(''), ['is empty; export it again']],
    ['blank lines', bytes('\n \n'), ['is empty; export it again']],
    [
      'UTF-16 with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(bibtex, 'utf16le')]),
      ['is not UTF-8: read as UTF-16LE', lamps],
    ],
    ['UTF-16 without its mark', bytes(ris, 'utf16le'), ['is not UTF-8: read as UTF-16LE', lamps]],
    [
      'UTF-16 of the other order',
      Buffer.concat([Buffer.from([0xfe, 0xff]), bytes(csl, 'utf16le').swap16()]),
      ['is not UTF-8: read as UTF-16BE', lamps],
    ],
    [
      'Latin-1',
      bytes(ris, 'latin1'),
      [
        'is not UTF-8: read as Latin-1 (Windows-1252); look at its accented letters, or export it again as UTF-8',
        lamps,
      ],
    ],
    ['a byte order mark', bytes(`\ufeff${bibtex}`), [lamps]],
    ['Windows line ends', bytes(bibtex.replaceAll('\n', '\r\n')), [lamps]],
    ['old Macintosh line ends', bytes(ris.replaceAll('\r\n', '\r')), [lamps]],
    [
      'a web page saved as .bib',
      bytes('<!DOCTYPE html><html><body>Sign in</body></html>'),
      [
        'is a web page; open it in a browser: it may ask you to sign in, or say why the export failed',
      ],
    ],
    [
      'XML',
      bytes('<?xml version="1.0"?><xml><records/></xml>'),
      ['is XML; export it as RIS, BibTeX or CSL-JSON instead'],
    ],
    ['a PDF', bytes('%PDF-1.7 …'), ['is a PDF; add the work with npm run add']],
    [
      'a ZIP file',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
      ['is a ZIP file, or a document of an office program; unpack it, and import what is inside'],
    ],
    [
      'prose',
      bytes('Dear colleague, see West 2017.'),
      ['is not BibTeX, RIS, CSL-JSON or PubMed’s format; export it as one of these'],
    ],
    [
      'unbalanced braces: the others are read',
      bytes(`@book{bad,\n  title = {On { lamps,\n  year = 1\n}\n\n${bibtex}`),
      [
        '6: On lamps | Fogg | 1887',
        '1: "bad" cannot be read: Unterminated brace-value at line 11, column 1 in "book"; correct it there, and import the file again',
      ],
    ],
    [
      'a truncated BibTeX file',
      bytes(`${bibtex}@book{cut, title={Hal`),
      [
        lamps,
        '6: "cut" cannot be read: Unterminated brace-value at line 6, column 22 in "book"; correct it there, and import the file again',
      ],
    ],
    [
      'a field given twice',
      bytes('@book{a, title={One}, title={Two}, author={Fogg}, year={1887}}'),
      ['1: One | Fogg | 1887 | title (given twice): no place for it here'],
    ],
    [
      'RIS without ER',
      bytes('TY  - BOOK\nTI  - One\nPY  - 1887\nTY  - BOOK\nTI  - Two\nPY  - 1888\nER  - \n'),
      ['1: One |  | 1887 | it has no ER line: read to where the next begins', '4: Two |  | 1888'],
    ],
    [
      'RIS without TY',
      bytes('AU  - Fogg\nTI  - One\nER  - \nTY  - BOOK\nTI  - Two\nER  - \n'),
      [
        '4: Two |  | ',
        '1: begins with AU, not with its type; begin it with a line such as "TY  - RPRT"',
      ],
    ],
    ['JSON with commas too many', bytes('[{"type":"book","title":"One",},]'), ['1: One |  | ']],
    [
      'truncated JSON: what is whole is read',
      bytes('[{"type":"book","title":"One"},\n{"type":"book","title":"Tw'),
      [
        '1: One |  | ',
        '2: is not JSON: a text is not ended; correct it there, and import the file again',
      ],
    ],
    [
      'a key given twice',
      bytes('[{"type":"book","title":"One","title":"Two"}]'),
      ['1: Two |  |  | title (given twice): no place for it here'],
    ],
    [
      'numbers, nulls and lists where texts belong',
      bytes(
        '[{"id":7,"type":"book","title":1984,"author":[null,{"family":5},"Fogg"],"publisher":{"a":1},"issued":"soon","volume":null}, 4]',
      ),
      [
        '1: 1984 | 5 |  | publisher "{"a":1}" is not text: left out | author "null" is not a name: left out | author "Fogg" is not a name: left out | issued "soon" is not a date: left out',
        '1: is not a work: it has no fields; remove it',
      ],
    ],
    [
      'a work without a title',
      bytes('@book{a, author={Fogg}}'),
      ['1: has no title; give it one, and import it again'],
    ],
    [
      'a type that is not known',
      bytes('TY  - ROCK\nTI  - One\nER  - \n'),
      ['1: One |  |  | its type "ROCK" is not known here: taken for a report'],
    ],
    [
      'identifiers that are none',
      bytes(
        '[{"type":"book","title":"One","DOI":"see below","ISBN":"978-1-907805-08-1","URL":"javascript:alert(1)","number-of-pages":"many","issued":{"date-parts":[[2199]]}}]',
      ),
      [
        '1: One |  |  | DOI "see below" is not a DOI: left out | ISBN "978-1-907805-08-1" is an ISBN with a wrong check digit: left out | number-of-pages "many" is not a number: left out | URL "javascript:alert(1)" is not a web address: left out | issued "2199" is yet to come: left out',
      ],
    ],
    [
      'identifiers as programs write them',
      bytes(
        '[{"type":"book","title":"One","DOI":"https://doi.org/10.1234/x","ISBN":"9781907805080 0102981466"}]',
      ),
      ['1: One |  |  | ISBN "0102981466" is an ISBN with a wrong check digit: left out'],
    ],
    [
      'script in a title, which stays text',
      bytes('@book{a, title={<script>alert(1)</script>}, year={1887}}'),
      ['1: <script>alert(1)</script> |  | 1887'],
    ],
  ] as [string, Buffer, string[]][])('%s', (_, content, expected) => {
    expect(read(content)).toEqual(expected);
  });
});

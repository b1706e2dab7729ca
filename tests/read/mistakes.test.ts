import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  mkdirSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/read/problem.ts';
import { readLibrary } from '../../src/read/read-library.ts';

// Each mistake is made in a copy of a library that has none, and every message is read whole.
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'library-'));
  cpSync('tests/fixtures/library', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const path = (name: string) => join(root, name);
const edit = (name: string, from: string | RegExp, to: string) => {
  const text = readFileSync(path(name), 'utf8');
  const edited = text.replace(from, to);
  expect(edited, `${name} holds ${from}`).not.toBe(text);
  writeFileSync(path(name), edited);
};
const write = (name: string, text: string | Buffer) => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
};
/** Every message of the copy, with its folder left out. */
const messages = () =>
  formatProblems(readLibrary(root).problems)
    .replaceAll(`${relative(process.cwd(), root)}/`, '')
    .split('\n')
    .filter(Boolean);

const lamps = 'references/fogg-1887-on-lamps.md';
const fog = 'references/fogg-1891-fog.md';
const rules = 'references/board-of-lights-undated-rules.md';
const five = 'frameworks/five-lamps.mdx';
const two = 'frameworks/two-wicks.mdx';
const night = 'lists/first-night.mdx';

test('the invented library has no problem', () => {
  expect(messages()).toEqual([]);
});

describe('in one record', () => {
  test.each<[string, () => void, string[]]>([
    [
      'a required field is missing',
      () => edit(lamps, /title: .*\n/, ''),
      [`${lamps}:2 title: missing; add it`],
    ],
    [
      'a field is left empty',
      () => edit(lamps, /publisher: .*/, 'publisher:'),
      [`${lamps}:6 publisher: empty; give a value or remove the line`],
    ],
    [
      'a key is misspelt',
      () => edit(lamps, 'publisher:', 'publsher:'),
      [`${lamps}:6 publsher: "publsher" is not a field here; did you mean "publisher"?`],
    ],
    [
      'a key is misspelt in a name',
      () => edit(lamps, 'family: Fogg', 'famly: Fogg'),
      [
        `${lamps}:5 authors.0.family: missing; add it`,
        `${lamps}:5 authors.0.famly: "famly" is not a field here; did you mean "family"?`,
      ],
    ],
    [
      'a key belongs nowhere',
      () => edit(lamps, 'pages: 96', 'pages: 96\nxyzzy: 1'),
      [
        expect.stringMatching(
          /^references\/fogg-1887-on-lamps\.md:10 xyzzy: "xyzzy" is not a field here; use one of type, title, /,
        ),
      ],
    ],
    [
      'a value is misspelt',
      () => edit(lamps, 'type: book', 'type: bok'),
      [`${lamps}:2 type: "bok" is not known here; did you mean "book"?`],
    ],
    [
      'a date is written in words',
      () => edit(lamps, 'issued: 1887-11', 'issued: 2O17'),
      [`${lamps}:7 issued: "2O17" is not a date; write 2017, 2017-05 or 2017-05-04`],
    ],
    [
      'a day does not exist',
      () => edit(lamps, 'on: 2026-01-31', 'on: 2026-02-30'),
      [`${lamps}:13 checked.on: "2026-02-30" is not a full date; write 2017-05-04`],
    ],
    [
      'a number has letters',
      () => edit(lamps, 'pages: 96', 'pages: 96 pp'),
      [`${lamps}:9 pages: "96 pp" is not a whole number; correct it`],
    ],
    [
      'a list is written as text',
      () => edit(lamps, 'topics: [lamps]', 'topics: lamps'),
      [`${lamps}:11 topics: "lamps" is not a list; write each item on its own line after a dash`],
    ],
    [
      'a list is empty',
      () => edit(lamps, 'topics: [lamps]', 'topics: []'),
      [`${lamps}:11 topics: the list is empty; name at least one topic`],
    ],
    [
      'a name is written as text',
      () => edit(lamps, '- { family: Fogg, given: Phileas }', '- Phileas Fogg'),
      [
        `${lamps}:5 authors.0: "Phileas Fogg" is not a name; write family and given, or organisation`,
      ],
    ],
    [
      'an ISBN has a wrong check digit',
      () => edit(lamps, '05-08-0', '05-08-1'),
      [
        `${lamps}:10 isbn: "978-1-907805-08-1" is an ISBN with a wrong check digit; compare it with the source`,
      ],
    ],
    [
      'a DOI is given with its resolver',
      () => edit(lamps, 'pages: 96', 'doi: https://doi.org/10.1136/x'),
      [
        `${lamps}:9 doi: "https://doi.org/10.1136/x" is not a DOI; write it as 10.1136/bmj.123, without https://doi.org/`,
      ],
    ],
    [
      'an address would run script',
      () => edit(lamps, 'pages: 96', 'url: "javascript:alert(1)"'),
      [`${lamps}:9 url: "javascript:alert(1)" is not a web address; write it with https://`],
    ],
    [
      'neither author nor editor is given',
      () => edit(rules, /authors:\n.*\n/, ''),
      [`${rules}:2 authors: missing; add it, or name authors in checked.unknown`],
    ],
    [
      'a date is missing and not said to be unknown',
      () => edit(rules, '  unknown: [issued]\n', ''),
      [`${rules}:2 issued: missing; add it, or name issued in checked.unknown`],
    ],
    [
      'a framework has no date and does not say that it is unknown',
      () => edit(two, 'published: 1880\n', ''),
      [`${two}:2 published: missing; add it, or name published in checked.unknown`],
    ],
    [
      'a framework names a field as unknown that may be left out',
      () => edit(two, 'status: single-source', 'status: single-source\n  unknown: [terms]'),
      [`${two}:21 checked.unknown: "terms" is not a required field; name only published here`],
    ],
    [
      'a scale has one level',
      () => edit(two, 'topics: [wicks]', 'topics: [wicks]\nscale: { levels: [Dim] }'),
      [`${two}:18 scale.levels: a list is too short; name two levels or more, or none and a note`],
    ],
    [
      'a field is said to be unknown and given',
      () => edit(lamps, '  evidence:', '  unknown: [issued]\n  evidence:'),
      [`${lamps}:16 checked.unknown: "issued" is given above; take it out of one place`],
    ],
    [
      'a date is later than the check',
      () => edit(lamps, 'issued: 1887-11', 'issued: 2026-02'),
      [
        `${lamps}:7 issued: 2026-02 is later than the day of the check, 2026-01-31; correct one of the two dates`,
      ],
    ],
    [
      'a difference names a field that does not exist',
      () => edit(lamps, 'field: issued', 'field: isued'),
      [
        `${lamps}:18 checked.differences.0.field: "isued" is not a field of this record; did you mean "issued"?`,
      ],
    ],
    [
      'a certainty names a field that does not exist',
      () => edit(lamps, 'fields: { pages:', 'fields: { page_count:'),
      [
        `${lamps}:15 checked.fields.page_count: "page_count" is not a field of this record; name one of its fields`,
      ],
    ],
    [
      'the YAML is broken',
      () => edit(lamps, 'type: book', 'type: "book'),
      [
        expect.stringMatching(
          /^references\/fogg-1887-on-lamps\.md:\d+: broken YAML: .+; correct the line$/,
        ),
      ],
    ],
    [
      'a key stands twice',
      () => edit(lamps, 'type: book', 'type: book\ntype: report'),
      [`${lamps}:3: broken YAML: Map keys must be unique; correct the line`],
    ],
    [
      'there is no front matter',
      () => write(lamps, 'Only words.\n'),
      [`${lamps}:1: has no front matter; begin and end it with a line of ---`],
    ],
    [
      'the front matter is empty',
      () => write(lamps, '---\n---\n'),
      [`${lamps}:1: empty; fill in its fields`],
    ],
    [
      'the file is empty',
      () => write(lamps, ''),
      [`${lamps}:1: empty; fill it in or remove the file`],
    ],
    [
      'the file has Windows line ends',
      () => edit(lamps, /\n/g, '\r\n'),
      [`${lamps}:1: has Windows line ends; save it with line ends of the kind LF`],
    ],
    [
      'the file begins with a byte order mark',
      () => edit(lamps, /^/, '\uFEFF'),
      [`${lamps}:1: begins with a byte order mark; save it as UTF-8 without BOM`],
    ],
    [
      'the file is in Latin-1',
      () =>
        write(
          lamps,
          Buffer.from(readFileSync(path(lamps), 'utf8').replace('keeper', 'kéeper'), 'latin1'),
        ),
      [`${lamps}:3: has bytes that are not UTF-8; save it as UTF-8`],
    ],
    [
      'a star begins a value',
      () => edit(lamps, 'type: book', 'type: *book'),
      [
        expect.stringMatching(
          /^references\/fogg-1887-on-lamps\.md:2: broken YAML: .+; correct the line$/,
        ),
      ],
    ],
    [
      'a file cannot be read',
      () => {
        rmSync(path(rules));
        symlinkSync('nowhere', path(rules));
      },
      [
        `${rules}:1: cannot be read; check that it is a file, not a link, of less than 5 MB, and that you may read it`,
      ],
    ],
    [
      'prose would not build',
      () =>
        edit(
          night,
          'Begin with',
          'A set {x} of <b>lamps</b>, 1 < 2.\n\nimport is a word.\n\n`{fine}` Begin with',
        ),
      [
        `${night}:7 prose: "<b" begins a tag; the only one here is <Cite id="…" />`,
        `${night}:7 prose: "{" begins code; write it another way, or put it between backticks`,
        `${night}:9 prose: "import" begins a paragraph as code does; begin with another word`,
      ],
    ],
    [
      'a framework cites',
      () => edit(five, 'Prose about', '<Cite id="fogg-1891-fog" /> about'),
      [
        `${five}:32 prose: "<Cite" begins a tag; write it another way; citations stand in lists only`,
      ],
    ],
    [
      'a component has the anchor of a further group',
      () => edit(five, 'id: red-lamp', 'id: components-2'),
      [
        `${five}:18 components.0.items.2.id: "components-2" is an anchor that every framework page has; choose another id`,
      ],
    ],
    [
      'a component has the id of another',
      () => edit(five, 'id: red-lamp', 'id: great-lamp'),
      [
        `${five}:18 components.0.items.2.id: "great-lamp" is the id of another component; choose another id`,
      ],
    ],
    [
      'a component has the anchor of a section',
      () => edit(five, 'id: red-lamp', 'id: sources'),
      [
        `${five}:18 components.0.items.2.id: "sources" is an anchor that every framework page has; choose another id`,
      ],
    ],
    [
      'a lineage names neither framework nor reference',
      () => edit(five, ', framework: two-wicks', ''),
      [
        `${five}:24 lineage.0: a set of fields is incomplete; name either a framework or a reference`,
      ],
    ],
    [
      'the address lacks its last slash',
      () => edit('site.yaml', '/shelf/', '/shelf'),
      [`site.yaml:2 address: "https://lamp-room.example/shelf" is without its last slash; add one`],
    ],
  ])('%s', (_, make, expected) => {
    make();
    expect(messages()).toEqual(expected);
  });
});

describe('between records', () => {
  test.each<[string, () => void, string[]]>([
    [
      'an owner is unknown',
      () => edit(five, 'owner: harbour-office', 'owner: harbor-office'),
      [
        `${five}:6 owner: "harbor-office" is not in organisations.yaml; did you mean "harbour-office"?`,
      ],
    ],
    [
      'a topic is unknown',
      () => edit(lamps, 'topics: [lamps]', 'topics: [lamps, sausages]'),
      [
        `${lamps}:11 topics.1: "sausages" is not a topic in topics.yaml; correct the id or add that record`,
      ],
    ],
    [
      'a source is unknown',
      () => edit(five, 'reference: fogg-1887-on-lamps', 'reference: fogg-1887-on-lamp'),
      [
        `${five}:22 sources.0.reference: "fogg-1887-on-lamp" is not a file in references/; did you mean "fogg-1887-on-lamps"?`,
      ],
    ],
    [
      'a theme is unknown',
      () => edit(five, '[vigilance]', '[vigilence]'),
      [
        `${five}:16 components.0.items.0.themes.0: "vigilence" is not in themes.yaml; did you mean "vigilance"?`,
      ],
    ],
    [
      'a family is unknown',
      () => edit(five, 'family: coast', 'family: moor'),
      [
        `${five}:5 family: "moor" is not a family in topics.yaml; correct the id or add that record`,
      ],
    ],
    [
      'prose cites an unknown work',
      () => edit(night, '"fogg-1891-fog"', '"fogg-1891-frog"'),
      [
        `${night}:7 Cite id: "fogg-1891-frog" is not a file in references/; did you mean "fogg-1891-fog"?`,
      ],
    ],
    [
      'a framework supersedes itself',
      () => edit(five, 'framework: two-wicks', 'framework: five-lamps'),
      [
        `${five}:24 lineage.0.framework: "five-lamps" points to itself; name another, or remove the line`,
      ],
    ],
    [
      'two frameworks supersede each other',
      () =>
        edit(
          two,
          'topics: [wicks]',
          'lineage: [{ relation: supersedes, framework: five-lamps }]\ntopics: [wicks]',
        ),
      [
        `${five}:24 lineage.0.framework: "two-wicks" says that it supersedes "five-lamps"; only one can supersede the other`,
        `${two}:17 lineage.0.framework: "five-lamps" says that it supersedes "two-wicks"; only one can supersede the other`,
      ],
    ],
    [
      'a topic is broader than itself',
      () => edit('topics.yaml', 'broader: lamps', 'broader: wicks'),
      [
        `topics.yaml:5 topics.1.broader: "wicks" points to itself; name another, or remove the line`,
      ],
    ],
    [
      'an organisation merged into an unknown one',
      () => edit('organisations.yaml', 'organisation: harbour-office', 'organisation: pier-office'),
      [
        `organisations.yaml:6 0.history.0.organisation: "pier-office" is not in organisations.yaml; correct the id or add that record`,
      ],
    ],
    [
      'an id stands twice in a table',
      () => edit('organisations.yaml', 'id: harbour-office', 'id: board-of-lights'),
      [
        `${five}:6 owner: "harbour-office" is not in organisations.yaml; correct the id or add that record`,
        `organisations.yaml:6 0.history.0.organisation: "harbour-office" is not in organisations.yaml; correct the id or add that record`,
        `organisations.yaml:8 1.id: "board-of-lights" is used twice in this file; give each entry an id of its own`,
      ],
    ],
    [
      'two organisations claim one name',
      () => edit('organisations.yaml', 'name: The Harbour Office', 'name: Board of Lights'),
      [
        `organisations.yaml:9 1.name: "Board of Lights" is a name of "board-of-lights" too; keep it under one of the two`,
      ],
    ],
    [
      'a moved address leads nowhere, or hides a page',
      () =>
        write(
          'redirects.yaml',
          '- { from: /references/fogg-1891-fog/, to: /references/nowhere/ }\n- { from: /old/, to: /lists/ }\n- { from: /old/, to: /about/ }\n',
        ),
      [
        'redirects.yaml:1 0.from: "/references/fogg-1891-fog/" is a page; remove the line',
        'redirects.yaml:1 0.to: "/references/nowhere/" is not a page; name the page that took its place',
        'redirects.yaml:3 2.from: "/old/" stands twice; keep one of the two',
      ],
    ],
    [
      'two works have one DOI',
      () => {
        edit(lamps, 'pages: 96', 'doi: 10.1136/ABC');
        edit(fog, 'page: 10–24', 'doi: 10.1136/abc');
      },
      [
        `${fog}:10 doi: 10.1136/abc is the DOI of "fogg-1887-on-lamps" too; correct one, or remove the record that is a duplicate`,
      ],
    ],
    [
      'two spellings would share an address',
      () => edit(fog, 'family: Fogg, given: Phileas T.', 'family: Fògg, given: Phileas'),
      [
        `${fog}:5 authors.0: "Fògg, Phileas" and "Fogg, Phileas" would share the address /authors/fogg-phileas/; join them in authors.yaml, or give one an id there`,
      ],
    ],
    [
      'a name gives no address',
      () => edit(fog, 'family: Fogg, given: Phileas T.', 'family: 王'),
      [
        `${fog}:5 authors.0: "王" gives no address in Latin letters; give this author an id in authors.yaml`,
      ],
    ],
    [
      'two authors claim one name',
      () =>
        edit('authors.yaml', /$/, '- { id: fogg-p, name: { family: Fogg, given: Phileas T. } }\n'),
      [
        `authors.yaml:5 1.name: "Fogg, Phileas T." stands under "fogg-phileas" too; keep it under one of the two`,
      ],
    ],
  ])('%s', (_, make, expected) => {
    make();
    expect(messages()).toEqual(expected);
  });
});

describe('in the folder', () => {
  test.each<[string, () => void, string[]]>([
    [
      'a file has the wrong ending',
      () => renameSync(path(two), path('frameworks/two-wicks.md')),
      [
        'frameworks/two-wicks.md:1: ends in ".md"; rename it to two-wicks.mdx',
        `${five}:24 lineage.0.framework: "two-wicks" is not a file in frameworks/; correct the id or add that record`,
      ].sort(),
    ],
    [
      'two files have one id',
      () => write('references/fogg-1887-on-lamps.txt', 'x'),
      [
        'references/fogg-1887-on-lamps.txt:1: ends in ".txt"; rename it to fogg-1887-on-lamps.md',
        'references/fogg-1887-on-lamps.txt:1: has the id of fogg-1887-on-lamps.md; keep one of the two files, or rename one',
      ],
    ],
    [
      'a file name is not an id',
      () => cpSync(path(rules), path('references/Rules 2.md')),
      [
        'references/Rules 2.md:1: "Rules 2" is not an id; rename it with lower-case words joined by hyphens',
      ],
    ],
    [
      'records stand in a folder of their own',
      () => write('references/old/fogg-1870.md', 'x'),
      ['references/old:1: is a folder inside references/; move its files up into references/'],
    ],
    [
      'a table is misspelt',
      () => renameSync(path('authors.yaml'), path('author.yaml')),
      ['author.yaml:1: is not part of a content folder; did you mean "authors.yaml"?'],
    ],
    [
      'a needed table is missing',
      () => rmSync(path('topics.yaml')),
      expect.arrayContaining(['topics.yaml:1: missing; add this file']),
    ],
  ])('%s', (_, make, expected) => {
    make();
    expect(messages()).toEqual(expected);
  });

  test('a record that cannot be read does not make links to it look broken', () => {
    edit(lamps, 'type: book', 'type: bok');
    expect(messages()).toHaveLength(1);
  });

  test('a table that cannot be read does not make links to it look broken', () => {
    edit('topics.yaml', 'scope: When no lamp helps.', 'scope: ');
    expect(messages()).toEqual([
      'topics.yaml:6 topics.2.scope: empty; give a value or remove the line',
    ]);
  });
});

test('all problems of all files are named in one run', () => {
  edit(lamps, 'type: book', 'type: bok');
  edit(fog, 'issued: 1891', 'issued: soon');
  edit(five, 'family: coast', 'family: moor');
  write('lists/empty.mdx', '');
  expect(messages()).toEqual([
    `${five}:5 family: "moor" is not a family in topics.yaml; correct the id or add that record`,
    'lists/empty.mdx:1: empty; fill it in or remove the file',
    `${lamps}:2 type: "bok" is not known here; did you mean "book"?`,
    `${fog}:9 issued: "soon" is not a date; write 2017, 2017-05 or 2017-05-04`,
  ]);
});

import type { CslItem } from '../../src/citations/csl.ts';

/** Works that formats have been seen to mangle, by what is hard about them. */
export const hardCases: [what: string, item: CslItem][] = [
  [
    'a body with commas inside its name',
    {
      id: 'group-2013',
      type: 'report',
      title: 'Final report',
      author: [{ literal: 'SAPPHIRE Group, University of Leicester' }],
    },
  ],
  [
    'a body with “and” inside its name',
    {
      id: 'council-2012',
      type: 'report',
      title: 'Rules',
      author: [{ literal: 'Council of Fogs and Lamps' }],
      publisher: 'Fogs and Lamps',
      'publisher-place': 'Stow and Wick',
    },
  ],
  [
    'authors of whom the rest is not known',
    {
      id: 'weaks-2017',
      type: 'webpage',
      title: 'Long read',
      author: [
        { family: 'Weaks', given: 'L.' },
        { family: 'Naylor', given: 'D.' },
      ],
      custom: { moreAuthors: true },
    },
  ],
  [
    'editors only',
    {
      id: 'frank-2015',
      type: 'book',
      title: 'Framework',
      editor: [{ family: 'Frank', given: 'Jason R.' }, { literal: 'Royal College' }],
      edition: '2',
    },
  ],
  ['neither author nor date', { id: 'undated', type: 'webpage', title: 'A page' }],
  [
    'a date known to the month',
    { id: 'm', type: 'report', title: 'May', issued: { 'date-parts': [[2017, 5]] } },
  ],
  [
    'a date known to the day',
    { id: 'd', type: 'book', title: 'Day', issued: { 'date-parts': [[1887, 11, 2]] } },
  ],
  [
    'a chapter in a book, with editors of the book',
    {
      id: 'c',
      type: 'chapter',
      title: 'Oil',
      author: [{ family: 'Wick', given: 'Tom' }],
      editor: [{ family: 'Fogg', given: 'Ada' }],
      'container-title': 'Lamps',
      page: '3-17',
      ISBN: '978-1-907805-08-0',
    },
  ],
  [
    'a report with a number and an ISBN',
    {
      id: 'r',
      type: 'report',
      title: 'Inquiry',
      number: 'HC 898',
      ISBN: '9780102981469',
      'number-of-pages': '46',
      version: '1.0',
      edition: '3',
      genre: 'Briefing',
    },
  ],
  [
    'an article with everything',
    {
      id: 'a',
      type: 'article-journal',
      title: 'On fog',
      author: [{ family: 'Östergård', given: 'Kevin' }],
      'container-title': 'BMJ Quality & Safety',
      volume: '18',
      issue: 'Suppl 2',
      page: 'E45-E55',
      DOI: '10.1002/14651858.CD013850.pub2',
      ISSN: '1234-5679',
      PMID: '77',
      language: 'en-GB',
      URL: 'https://a.example/x_y%20z?a=1&b=2#f~g',
    },
  ],
  [
    'a particle in the family name, and a suffix',
    {
      id: 'n',
      type: 'book',
      title: 'Names',
      author: [
        { family: 'de Zulueta', given: 'Paquita C.' },
        { family: 'van der Berg', given: 'Jan', suffix: 'Jr' },
        { family: 'King', given: 'Martin Luther', suffix: 'III' },
        { family: 'Plato' },
      ],
    },
  ],
  [
    'signs of TeX and of markup',
    {
      id: 't',
      type: 'book',
      title: "50% & $5 #3 a_b {c} ~ ^ \\ <i>x</i> “q” 'r' – —",
      publisher: 'Ink & {Quill}_2',
    },
  ],
  [
    'a name that is not in Latin letters',
    {
      id: 'z',
      type: 'book',
      title: '灯台の書 и туман',
      author: [{ family: '山田', given: '太郎' }, { literal: 'Общество маяков' }],
    },
  ],
  [
    'a name that reads like a joint',
    { id: 'j', type: 'book', title: 'And', author: [{ family: 'And', given: 'Others' }] },
  ],
  [
    'a semicolon within what goes into a note',
    { id: 's', type: 'webpage', title: 'S', number: 'A; B: C', 'container-title': 'D; E' },
  ],
  [
    'a magazine article',
    { id: 'mg', type: 'article-magazine', title: 'M', 'container-title': 'N' },
  ],
  ['a newspaper article', { id: 'nw', type: 'article-newspaper', title: 'M', page: '3' }],
  [
    'a conference paper',
    { id: 'cf', type: 'paper-conference', title: 'M', 'container-title': 'P' },
  ],
  ['a thesis', { id: 'th', type: 'thesis', title: 'T', publisher: 'University', genre: 'PhD' }],
  ['a law', { id: 'lw', type: 'legislation', title: 'Act', number: 'c. 7' }],
  ['a blog post', { id: 'bl', type: 'post-weblog', title: 'Post', publisher: 'NHS England' }],
];

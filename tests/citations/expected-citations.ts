import type { CslItem } from '../../src/citations/csl.ts';

/** Works of every type and hard cases, with what the three main styles make of them; each was read by hand. */
export const expectedCitations: {
  what: string;
  item: Omit<CslItem, 'id'>;
  harvard: string;
  apa: string;
  vancouver: string;
  /** Of the further styles, where their files need help. */
  chicago?: string;
}[] = [
  {
    what: 'a report with a number',
    item: {
      type: 'report',
      title: 'Final report: what was learnt',
      author: [
        { family: 'West', given: 'Michael A.' },
        { family: 'Eckert', given: 'Regina' },
      ],
      issued: { 'date-parts': [[2017, 5, 4]] },
      genre: 'Briefing',
      number: 'HC 898',
      publisher: 'The King’s Fund',
      'publisher-place': 'London',
      URL: 'https://a.example/r',
    },
    harvard:
      'West, M.A. and Eckert, R. (2017) <i>Final report: what was learnt</i>. Briefing HC 898. London: The King’s Fund. Available at: https://a.example/r.',
    apa: 'West, M. A., &#38; Eckert, R. (2017). <i>Final report: what was learnt</i> (Briefing HC 898). The King’s Fund. https://a.example/r',
    chicago:
      'West, Michael A., and Regina Eckert. 2017. <i>Final Report: What Was Learnt</i>. Briefing HC 898. London: The King’s Fund. https://a.example/r.',
    vancouver:
      'West MA, Eckert R. Final report: what was learnt [Briefing] [Internet]. London: The King’s Fund; 2017 May. Briefing HC 898. Available from: https://a.example/r',
  },
  {
    what: 'a report by bodies, one with commas inside its name',
    item: {
      type: 'report',
      title: 'Final report',
      author: [{ literal: 'SAPPHIRE Group, University of Leicester' }, { literal: 'NHS England' }],
      issued: { 'date-parts': [[2013, 12]] },
    },
    harvard: 'SAPPHIRE Group, University of Leicester and NHS England (2013) <i>Final report</i>.',
    apa: 'SAPPHIRE Group, University of Leicester &#38; NHS England. (2013). <i>Final report</i>.',
    vancouver: 'SAPPHIRE Group, University of Leicester, NHS England. Final report. 2013 Dec.',
  },
  {
    what: 'a journal article',
    item: {
      type: 'article-journal',
      title: 'On fog',
      author: [{ family: 'de Zulueta', given: 'Paquita C.' }],
      issued: { 'date-parts': [[2015, 12, 18]] },
      'container-title': 'BMJ Quality & Safety',
      volume: '8',
      issue: '2',
      page: '1-10',
      DOI: '10.1234/fog',
    },
    harvard:
      'de Zulueta, P.C. (2015) ‘On fog’, <i>BMJ Quality &#38; Safety</i>, 8(2), pp. 1–10. Available at: https://doi.org/10.1234/fog.',
    apa: 'de Zulueta, P. C. (2015). On fog. <i>BMJ Quality &#38; Safety</i>, <i>8</i>(2), 1–10. https://doi.org/10.1234/fog',
    vancouver:
      'de Zulueta PC. On fog. BMJ Quality &#38; Safety. 2015 Dec 18;8(2):1–10. doi:10.1234/fog',
  },
  {
    what: 'an article by seven authors',
    item: {
      type: 'article-journal',
      title: 'On lamps',
      author: [
        { family: 'Wick0', given: 'Ann' },
        { family: 'Wick1', given: 'Bo' },
        { family: 'Wick2', given: 'Cy' },
        { family: 'Wick3', given: 'Di' },
        { family: 'Wick4', given: 'Ed' },
        { family: 'Wick5', given: 'Flo' },
        { family: 'Wick6', given: 'Gus' },
      ],
      issued: { 'date-parts': [[2020]] },
      'container-title': 'Lamps',
      volume: '3',
      page: 'e035542',
    },
    harvard: 'Wick0, A. <i>et al.</i> (2020) ‘On lamps’, <i>Lamps</i>, 3, p. e035542.',
    apa: 'Wick0, A., Wick1, B., Wick2, C., Wick3, D., Wick4, E., Wick5, F., &#38; Wick6, G. (2020). On lamps. <i>Lamps</i>, <i>3</i>, e035542.',
    vancouver:
      'Wick0 A, Wick1 B, Wick2 C, Wick3 D, Wick4 E, Wick5 F, et al. On lamps. Lamps. 2020;3:e035542.',
  },
  {
    what: 'a magazine article',
    item: {
      type: 'article-magazine',
      title: 'Lamps today',
      author: [{ family: 'West', given: 'Michael A.' }],
      issued: { 'date-parts': [[2001, 3]] },
      'container-title': 'Lamp Monthly',
      page: '4',
    },
    harvard: 'West, M.A. (2001) ‘Lamps today’, <i>Lamp Monthly</i>, March, p. 4.',
    apa: 'West, M. A. (2001, March). Lamps today. <i>Lamp Monthly</i>, 4.',
    vancouver: 'West MA. Lamps today. Lamp Monthly. 2001 Mar;4.',
  },
  {
    what: 'a newspaper article',
    item: {
      type: 'article-newspaper',
      title: 'Fog lifts',
      author: [{ family: 'West', given: 'Michael A.' }],
      issued: { 'date-parts': [[2001, 3, 5]] },
      'container-title': 'The Fog',
      page: '4',
    },
    harvard: 'West, M.A. (2001) ‘Fog lifts’, <i>The Fog</i>, 5 March, p. 4.',
    apa: 'West, M. A. (2001, March 5). Fog lifts. <i>The Fog</i>, 4.',
    vancouver: 'West MA. Fog lifts. The Fog. 2001 Mar 5:4.',
  },
  {
    what: 'a book in an edition',
    item: {
      type: 'book',
      title: 'Leading with care',
      author: [{ family: 'West', given: 'Michael A.' }],
      issued: { 'date-parts': [[2021]] },
      edition: '2',
      publisher: 'Swirling Leaf Press',
      'publisher-place': 'London',
      ISBN: '978-1-907805-08-0',
    },
    harvard: 'West, M.A. (2021) <i>Leading with care</i>. 2nd edn. London: Swirling Leaf Press.',
    apa: 'West, M. A. (2021). <i>Leading with care</i> (2nd ed.). Swirling Leaf Press.',
    vancouver: 'West MA. Leading with care. 2nd ed. London: Swirling Leaf Press; 2021.',
  },
  {
    what: 'a book by its editors',
    item: {
      type: 'book',
      title: 'A framework',
      editor: [
        { family: 'Frank', given: 'Jason R.' },
        { family: 'Snell', given: 'Linda' },
      ],
      issued: { 'date-parts': [[2015]] },
      publisher: 'Royal College',
      'publisher-place': 'Ottawa',
    },
    harvard: 'Frank, J.R. and Snell, L. (eds) (2015) <i>A framework</i>. Ottawa: Royal College.',
    apa: 'Frank, J. R., &#38; Snell, L. (Eds.). (2015). <i>A framework</i>. Royal College.',
    vancouver: 'Frank JR, Snell L, editors. A framework. Ottawa: Royal College; 2015.',
  },
  {
    what: 'a chapter in a book',
    item: {
      type: 'chapter',
      title: 'Oil',
      author: [{ family: 'West', given: 'Michael A.' }],
      editor: [{ family: 'Göker', given: 'Süleyman' }],
      issued: { 'date-parts': [[2018]] },
      'container-title': 'Lamps',
      publisher: 'IntechOpen',
      page: '3-17',
    },
    harvard: 'West, M.A. (2018) ‘Oil’, in S. Göker (ed.) <i>Lamps</i>. IntechOpen, pp. 3–17.',
    apa: 'West, M. A. (2018). Oil. In S. Göker (Ed.), <i>Lamps</i> (pp. 3–17). IntechOpen.',
    vancouver: 'West MA. Oil. In: Göker S, editor. Lamps. IntechOpen; 2018. p. 3–17.',
  },
  {
    what: 'a conference paper',
    item: {
      type: 'paper-conference',
      title: 'Wicks',
      author: [{ family: 'West', given: 'Michael A.' }],
      issued: { 'date-parts': [[1999]] },
      'container-title': 'Proceedings of the Lamp Conference',
      page: '3-17',
      publisher: 'Lamp Press',
      'publisher-place': 'Leith',
    },
    harvard:
      'West, M.A. (1999) ‘Wicks’, <i>Proceedings of the Lamp Conference</i>. Leith: Lamp Press, pp. 3–17.',
    apa: 'West, M. A. (1999). Wicks. <i>Proceedings of the Lamp Conference</i>, 3–17.',
    vancouver:
      'West MA. Wicks. In: Proceedings of the Lamp Conference. Leith: Lamp Press; 1999. p. 3–17.',
  },
  {
    what: 'a thesis',
    item: {
      type: 'thesis',
      title: 'A theory of fog',
      author: [{ family: 'West', given: 'Michael A.' }],
      issued: { 'date-parts': [[1999]] },
      genre: 'PhD thesis',
      publisher: 'University of Leith',
    },
    harvard: 'West, M.A. (1999) <i>A theory of fog</i>. PhD thesis. University of Leith.',
    apa: 'West, M. A. (1999). <i>A theory of fog</i> [PhD thesis]. University of Leith.',
    vancouver: 'West MA. A theory of fog [PhD thesis]. University of Leith; 1999.',
  },
  {
    what: 'a law',
    item: { type: 'legislation', title: 'Lamp Act 1887', issued: { 'date-parts': [[1887]] } },
    harvard: '<i>Lamp Act 1887</i> (1887).',
    apa: 'Lamp Act 1887 (1887).',
    vancouver: 'Lamp Act 1887. 1887.',
  },
  {
    what: 'a web page',
    item: {
      type: 'webpage',
      title: 'Lamps today',
      author: [{ literal: 'NHS England' }],
      issued: { 'date-parts': [[2026, 11, 22]] },
      URL: 'https://a.example/w',
    },
    harvard: 'NHS England (2026) <i>Lamps today</i>. Available at: https://a.example/w.',
    apa: 'NHS England. (2026, November 22). <i>Lamps today</i>. https://a.example/w',
    vancouver: 'NHS England. Lamps today [Internet]. 2026. Available from: https://a.example/w',
  },
  {
    what: 'a blog post',
    item: {
      type: 'post-weblog',
      title: 'Launching the code',
      author: [{ family: 'Sturdy', given: 'Deborah' }],
      issued: { 'date-parts': [[2026, 4, 14]] },
      publisher: 'Department of Health and Social Care',
      URL: 'https://a.example/b',
    },
    harvard:
      'Sturdy, D. (2026) ‘Launching the code’, <i>Department of Health and Social Care</i>, 14 April. Available at: https://a.example/b.',
    apa: 'Sturdy, D. (2026, April 14). Launching the code. <i>Department of Health and Social Care</i>. https://a.example/b',
    vancouver:
      'Sturdy D. Launching the code. Department of Health and Social Care [Internet]. 2026 Apr 14. Available from: https://a.example/b',
    chicago:
      'Sturdy, Deborah. 2026. ‘Launching the Code’. Department of Health and Social Care. 14 April 2026. https://a.example/b.',
  },
  {
    what: 'a report by the body that published it',
    item: {
      type: 'report',
      title: 'Lamps for all',
      author: [{ literal: 'General Lamp Council' }],
      issued: { 'date-parts': [[2012]] },
      publisher: 'General Lamp Council',
    },
    harvard: 'General Lamp Council (2012) <i>Lamps for all</i>. General Lamp Council.',
    apa: 'General Lamp Council. (2012). <i>Lamps for all</i>.',
    vancouver: 'General Lamp Council. Lamps for all. General Lamp Council; 2012.',
    chicago: 'General Lamp Council. 2012. <i>Lamps for All</i>. General Lamp Council.',
  },
  {
    what: 'a web page of a year',
    item: {
      type: 'webpage',
      title: 'Lamps today',
      author: [{ literal: 'General Lamp Council' }],
      issued: { 'date-parts': [[2020]] },
      URL: 'https://a.example/w',
    },
    harvard: 'General Lamp Council (2020) <i>Lamps today</i>. Available at: https://a.example/w.',
    apa: 'General Lamp Council. (2020). <i>Lamps today</i>. https://a.example/w',
    vancouver:
      'General Lamp Council. Lamps today [Internet]. 2020. Available from: https://a.example/w',
    chicago: 'General Lamp Council. 2020. ‘Lamps Today’. https://a.example/w.',
  },
  {
    what: 'neither author nor date',
    item: { type: 'webpage', title: 'A page', URL: 'https://a.example/p' },
    harvard: '<i>A page</i> (no date). Available at: https://a.example/p.',
    apa: '<i>A page</i>. (n.d.). https://a.example/p',
    vancouver: 'A page [Internet]. Available from: https://a.example/p',
  },
  {
    what: 'no date',
    item: {
      type: 'report',
      title: 'A paper',
      author: [{ family: 'West', given: 'Michael A.' }],
      publisher: 'The King’s Fund',
    },
    harvard: 'West, M.A. (no date) <i>A paper</i>. The King’s Fund.',
    apa: 'West, M. A. (n.d.). <i>A paper</i>. The King’s Fund.',
    vancouver: 'West MA. A paper. The King’s Fund.',
  },
  {
    what: 'two authors and others who are not known',
    item: {
      type: 'webpage',
      title: 'Long read',
      author: [
        { family: 'Weaks', given: 'L.' },
        { family: 'Naylor', given: 'D.' },
      ],
      issued: { 'date-parts': [[2017, 5, 18]] },
      custom: { moreAuthors: true },
    },
    harvard: 'Weaks, L., Naylor, D. <i>et al.</i> (2017) <i>Long read</i>.',
    apa: 'Weaks, L., Naylor, D., et al. (2017, May 18). <i>Long read</i>.',
    vancouver: 'Weaks L, Naylor D, et al. Long read. 2017.',
  },
  {
    what: 'one author and others who are not known',
    item: {
      type: 'book',
      title: 'Short read',
      author: [{ family: 'Weaks', given: 'L.' }],
      issued: { 'date-parts': [[2017]] },
      custom: { moreAuthors: true },
    },
    harvard: 'Weaks, L. <i>et al.</i> (2017) <i>Short read</i>.',
    apa: 'Weaks, L., et al. (2017). <i>Short read</i>.',
    vancouver: 'Weaks L, et al. Short read. 2017.',
  },
  {
    what: 'a person with a title for a given name',
    item: {
      type: 'report',
      title: 'Better leadership',
      author: [{ family: 'Rose', given: 'Lord' }],
      issued: { 'date-parts': [[2015, 7, 16]] },
    },
    harvard: 'Rose, Lord (2015) <i>Better leadership</i>.',
    apa: 'Rose, Lord. (2015). <i>Better leadership</i>.',
    vancouver: 'Rose, Lord. Better leadership. 2015 Jul.',
  },
  {
    what: 'a name that is not in Latin letters',
    item: {
      type: 'book',
      title: '灯台の書',
      author: [{ family: '山田', given: '太郎' }],
      issued: { 'date-parts': [[1999]] },
    },
    harvard: '山田太郎 (1999) 灯台の書.',
    apa: '山田太郎. (1999). <i>灯台の書</i>.',
    vancouver: '山田太郎. 灯台の書. 1999.',
  },
  {
    what: 'signs of markup',
    item: {
      type: 'book',
      title: 'A & B < C',
      author: [{ family: 'West', given: 'Michael A.' }],
      issued: { 'date-parts': [[1999]] },
    },
    harvard: 'West, M.A. (1999) <i>A &#38; B &#60; C</i>.',
    apa: 'West, M. A. (1999). <i>A &#38; B &#60; C</i>.',
    vancouver: 'West MA. A &#38; B &#60; C. 1999.',
  },
];

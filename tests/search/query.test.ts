import { expect, test } from 'vitest';
import { dropPart, parseQuery } from '../../src/search/query.ts';

const say = (query: string) =>
  parseQuery(query).map((part) =>
    part.kind === 'years'
      ? `years ${part.from ?? ''}-${part.to ?? ''}`
      : `${part.kind} ${part.value}`,
  );

test.each<[string, string[]]>([
  ['', []],
  ['compassion', ['word compassion']],
  ['the art of leading', ['word art', 'word leading']],
  ['of the', ['word of', 'word the']],
  ['west 2017', ['word west', 'years 2017-2017']],
  ['West et al 2017', ['word West', 'years 2017-2017']],
  ['West et al. (2017)', ['word West', 'years 2017-2017']],
  ['West and others, 2017', ['word West', 'years 2017-2017']],
  ['West & Eckert', ['word West', 'word Eckert']],
  ['West 2017a', ['word West', 'years 2017-2017']],
  ['year:2017', ['years 2017-2017']],
  ['year:2013-2019', ['years 2013-2019']],
  ['year: 2013 – 2019', ['years 2013-2019']],
  ['year:2013-', ['years 2013-']],
  ['2013-2019', ['years 2013-2019']],
  ['2013–2019', ['years 2013-2019']],
  ['since 2015', ['years 2015-']],
  ['after 2015', ['years 2016-']],
  ['before 2010', ['years -2009']],
  ['until 2010', ['years -2010']],
  ['2005 to 2010', ['years 2005-2010']],
  ['2005..2010', ['years 2005-2010']],
  ['between 2010 and 2012', ['years 2010-2012']],
  ['West 2010 and Eckert 2012', ['word West', 'years 2010-2010', 'word Eckert', 'years 2012-2012']],
  ['2019-2013', ['years 2013-2019']],
  ['1990s', ['years 1990-1999']],
  ['> 2015', ['years 2016-']],
  ['>=2015', ['years 2015-']],
  ['<2015', ['years -2014']],
  ['Sir Michael West', ['word Michael', 'word West']],
  ['Available at: https://a.example/b [Internet] (no date) pp. 3', ['word 3']],
  ['since the war', ['word since', 'word war']],
  ['14 trusts', ['word 14', 'word trusts']],
  ['20177', ['word 20177']],
  ['author:west', ['author west']],
  ['author:"de Zulueta"', ['author de Zulueta']],
  ['by:west', ['author west']],
  ['title:teaming', ['title teaming']],
  [
    'topic:teamwork kind:report org:"King’s Fund"',
    ['topic teamwork', 'kind report', 'organisation King’s Fund'],
  ],
  ['author:', ['word author']],
  ['"exact phrase" west', ['phrase exact phrase', 'word west']],
  ['“exact phrase”', ['phrase exact phrase']],
  ['" " west', ['word west']],
  ['"never closed', ['word never', 'word closed']],
  ['leadership -nursing', ['word leadership', 'without nursing']],
  ['leadership -"patient safety"', ['word leadership', 'without patient safety']],
  ['-author:eckert', ['without author:eckert']],
  ['-author:"de Zulueta"', ['without author:"de Zulueta"']],
  ['large-scale', ['word large', 'word scale']],
  ['10.1136/bmjqs-2013-001947', ['doi 10.1136/bmjqs-2013-001947']],
  ['doi:10.2307/2666999', ['doi 10.2307/2666999']],
  ['DOI: 10.1108/LHS-02-2017-0002.', ['doi 10.1108/lhs-02-2017-0002']],
  ['https://doi.org/10.1016/S1048-9843(02)00120-0', ['doi 10.1016/s1048-9843(02)00120-0']],
  ['978-1-907805-08-0', ['isbn 9781907805080']],
  ['ISBN 978 0 674 51858 2', ['isbn 9780674518582']],
  ['0674518586', ['isbn 9780674518582']],
  ['978-1-907805-08-1', ['word 978', 'word 1', 'word 907805', 'word 08', 'word 1']],
  ['<script>alert(1)</script>', ['word script', 'word alert', 'word 1', 'word script']],
  ['((', []],
])('%s', (query, parts) => {
  expect(say(query)).toEqual(parts);
});

test.each([
  ['west 2017', 0, '2017'],
  ['west 2017', 1, 'west'],
  ['x "b c" d', 1, 'x d'],
  ['kind:report west', 0, 'west'],
])('%s without part %i is %s', (query, place, rest) => {
  const part = parseQuery(query)[place];
  expect(part && dropPart(query, part)).toBe(rest);
});

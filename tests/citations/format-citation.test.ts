import { expect, test } from 'vitest';
import { toCsl, type CslItem } from '../../src/citations/csl.ts';
import { formatCitation, formatCitations } from '../../src/citations/format-citation.ts';
import { citationStyles } from '../../src/citations/styles.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { expectedCitations } from './expected-citations.ts';

test.each(expectedCitations)('$what', ({ what, item, ...expected }) => {
  const citations = formatCitations({ id: 'work', ...item } as CslItem);
  const asked = citations.filter(({ style }) => style in expected);
  expect(Object.fromEntries(asked.map(({ style, html }) => [style, html])), what).toEqual(expected);
});

const items = readLibrary('content').records.references.map(toCsl);

test.each(citationStyles)('every work of the collection has a citation in $name', (style) => {
  const wrong = items.filter((item) => {
    const { html } = formatCitation(item, style);
    return (
      html.length < 20 ||
      /undefined|NaN|\uE000|\[object|<(?!\/?(?:i|b|sup|sub|span)\b)/.test(html) ||
      (item.custom?.moreAuthors === true && !html.includes('et al.'))
    );
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a work is cited the same after others as before them', () => {
  const [style] = citationStyles;
  const item: CslItem = {
    id: 'b',
    type: 'book',
    title: 'Same',
    author: [{ family: 'West', given: 'M.' }],
    issued: { 'date-parts': [[2017]] },
  };
  const alone = formatCitation(item, style);
  formatCitation({ ...item, id: 'a', title: 'Other' }, style);
  expect(formatCitation(item, style)).toEqual(alone);
});

test('what is no markup of ours stays text', () => {
  const title = '<img src=x onerror=alert(1)> & <script>alert(2)</script>';
  for (const { html } of formatCitations({ id: 'x', type: 'book', title })) {
    expect(html).not.toMatch(/<img|<script/i);
  }
});

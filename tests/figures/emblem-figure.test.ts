import { expect, test } from 'vitest';
import { drawEmblemFigure } from '../../src/figures/emblem-figure.ts';
import { toSvg } from '../../src/figures/svg.ts';

const traits = {
  petals: 3,
  year: 2013,
  form: 'leaf',
  hue: '335',
  isOutlined: false,
  levels: 0,
  isTwin: false,
} as const;

test('each component is one link with its number and its words, escaped', () => {
  const labels = [
    { id: 'one', text: 'One' },
    { id: 'two', text: 'Fog & <mist>' },
    { id: 'three', text: 'A label that is too long for a single line' },
  ];
  const svg = toSvg(drawEmblemFigure(traits, labels));
  const links = svg.match(/<a [\s\S]*?<\/a>/g) ?? [];
  expect(links.map((link) => link.match(/href="([^"]*)"/)?.[1])).toEqual([
    '#one',
    '#two',
    '#three',
  ]);
  expect(
    links.map((link) =>
      link
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ),
  ).toEqual(['1 One', '2 Fog &amp; &lt;mist&gt;', '3 A label that is too long for a single line']);
  expect(links[2]).toContain('<tspan');
});

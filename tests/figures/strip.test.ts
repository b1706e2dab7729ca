import { expect, test } from 'vitest';
import { drawCrowd, drawPlace } from '../../src/figures/strip.ts';
import type { Figure } from '../../src/figures/figure.ts';

const repeat = (year: number, count: number) => Array.from({ length: count }, () => year);

/** Dots of a figure, by their place along the line. */
function countDots({ shapes }: Figure): number[] {
  const dots = shapes.find(({ className }) => className === 'dots');
  const path = dots?.kind === 'path' ? dots.d : '';
  const places = [...path.matchAll(/M([\d.]+) /g)].map(([, x]) => x);
  return [...Map.groupBy(places, (x) => x).values()].map(({ length }) => length);
}

test.each([
  ['a dot each', [1990, 2000, 2000, 2010], [1, 2, 1]],
  ['eight in one year', [1990, ...repeat(2000, 8)], [1, 8]],
  ['nine: a dot for each two', [1990, ...repeat(2000, 9)], [1, 5]],
  ['a thousand: a dot for each 125', [1990, ...repeat(2000, 1000)], [1, 8]],
])('%s', (_, years, expected) => {
  expect(countDots(drawPlace(years, 1990))).toEqual(expected);
  expect(countDots(drawCrowd(years))).toEqual(expected);
});

test('the place is marked, and the ends of the line are named', () => {
  const { shapes } = drawPlace([1990, 2000, 2010], 2000);
  expect(shapes.find(({ className }) => className === 'here')).toMatchObject({
    d: expect.stringMatching(/^M148 /) as string,
  });
  expect(shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []))).toEqual([
    '1990',
    '2010',
  ]);
});

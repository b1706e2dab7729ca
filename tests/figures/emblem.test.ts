import { expect, test } from 'vitest';
import { drawEmblem, petalAngle, yearAngle } from '../../src/figures/emblem.ts';
import { toSvg } from '../../src/figures/svg.ts';
import { gatherEmblemTraits, type EmblemTraits } from '../../src/model/emblem-traits.ts';
import { makeFramework } from '../make-records.ts';

const traits = ({
  year = 2013,
  isUndated = false,
  ...parts
}: Partial<EmblemTraits> & { isUndated?: boolean } = {}): EmblemTraits => ({
  petals: 9,
  ...(isUndated ? {} : { year }),
  form: 'leaf',
  hue: '335',
  isOutlined: false,
  levels: 4,
  isTwin: false,
  ...parts,
});
const count = (svg: string, className: string) => svg.split(`class="${className}"`).length - 1;

test.each([
  [2013, 9, 0, 0],
  [2013, 9, 1, 40],
  [2014, 4, 0, 45],
  [2014, 4, 3, 315],
])('in %i the first of %i petals: component %i stands at %i°', (year, petals, index, expected) => {
  expect(petalAngle(traits({ year, petals }), index)).toBe(expected);
});

test.each([
  [1970, 0],
  [1985, 90],
  [2013, 258],
  [2030, 0],
  [1960, 300],
])('the year %i stands at %i° of the ring', (year, expected) => {
  expect(yearAngle(year)).toBe(expected);
});

test.each<[string, Parameters<typeof traits>[0], Record<string, number>]>([
  ['nine current petals with a line each', {}, { solid: 10, cut: 9, outline: 4 }],
  [
    'superseded petals are outlines',
    { isOutlined: true, levels: 0 },
    { solid: 2, outline: 9, cut: 0 },
  ],
  ['one component is a disc', { petals: 1, levels: 0 }, { solid: 2, cut: 0 }],
  ['twenty-five components are a disc', { petals: 25, levels: 0 }, { solid: 2, cut: 0 }],
  [
    'a year that is not known has neither mark nor cut',
    { isUndated: true, levels: 0 },
    { solid: 10, cut: 0 },
  ],
  ['a twin has a second ring', { isTwin: true }, { ring: 3 }],
])('%s', (_, parts, expected) => {
  const svg = toSvg(drawEmblem(traits(parts), { size: 104 }));
  for (const [className, number] of Object.entries(expected)) {
    expect([className, count(svg, className)]).toEqual([className, number]);
  }
});

test('a chosen component is the only solid one, without ring', () => {
  const svg = toSvg(drawEmblem(traits(), { size: 56, only: [3] }));
  expect([count(svg, 'solid'), count(svg, 'faint'), count(svg, 'ring')]).toEqual([1, 8, 0]);
  expect(svg).toContain('viewBox="8 8 84 84"');
});

test('below 36 pixels there is no ring and no cut', () => {
  const svg = toSvg(drawEmblem(traits(), { size: 30 }));
  expect([count(svg, 'ring'), count(svg, 'cut')]).toEqual([0, 0]);
});

test.each([
  [2012, 'cut'],
  [2014, 'cut-fill'],
  [2016, 'cut'],
])('the cut of %i is of the class %s and differs from the others', (year, className) => {
  const cut = (y: number) =>
    toSvg(drawEmblem(traits({ year: y }), { size: 104 })).match(/<path class="cut[^>]*>/)?.[0];
  expect(cut(year)).toContain(`class="${className}"`);
  expect(new Set([2012, 2014, 2016].map(cut)).size).toBe(3);
});

test('traits come from the record, and the later of two that are alike is the twin', () => {
  const family = { id: 'family', name: 'Family', hue: '85' as const };
  const alike = { kind: 'theory' as const, published: '2000-03' };
  const found = gatherEmblemTraits(
    [
      makeFramework({ id: 'a', ...alike }),
      makeFramework({ id: 'b', ...alike }),
      makeFramework({ id: 'c', ...alike, status: { value: 'withdrawn' } }),
    ],
    [family],
  );
  expect(
    [...found].map(([id, { form, hue, year, isTwin, isOutlined }]) => [
      id,
      form,
      hue,
      year,
      isTwin,
      isOutlined,
    ]),
  ).toEqual([
    ['a', 'drop', '85', 2000, false, false],
    ['b', 'drop', '85', 2000, true, false],
    ['c', 'drop', '85', 2000, false, true],
  ]);
});

import type { EmblemTraits } from '../model/emblem-traits.ts';
import { round, type Figure, type Shape } from './figure.ts';
import { emblemAt } from './timeline.ts';

const width = 1152;
const margin = 24;
const emblem = 22;
const step = 26;
const foot = 34;

/** Years between the first and the last, spread evenly from `from` to `to`. */
function spread(years: readonly number[], from: number, to: number): (year: number) => number {
  const first = Math.min(...years);
  const span = Math.max(1, Math.max(...years) - first);
  return (year) => round(from + ((to - from) * (year - first)) / span);
}

const range = (years: readonly number[]): number[] => {
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
};

/** Frameworks as small emblems over a line of years, those of one year on top of each other. */
export function drawStrip(frameworks: readonly (EmblemTraits & { year: number })[]): Figure {
  const years = frameworks.map(({ year }) => year);
  const xOf = spread(years, margin, width - margin);
  const stacks = new Map<number, number>();
  for (const year of years) stacks.set(year, (stacks.get(year) ?? 0) + 1);
  const base = Math.max(...stacks.values()) * step + 4;
  const reached = new Map<number, number>();
  const marks = range(years).filter((year) => year % 5 === 0);
  return {
    viewBox: [0, 0, width, base + foot],
    shapes: [
      {
        kind: 'path',
        className: 'axis',
        d: `M0 ${base}H${width}${marks.map((year) => `M${xOf(year)} ${base}v6`).join('')}`,
      },
      ...marks.map((year): Shape => ({
        kind: 'text',
        className: 'year',
        x: xOf(year),
        y: base + 24,
        lines: [String(year)],
        anchor: 'middle',
        size: 14,
      })),
      ...frameworks.map((traits): Shape => {
        const below = reached.get(traits.year) ?? 0;
        reached.set(traits.year, below + 1);
        return emblemAt(traits, xOf(traits.year), base - step * (below + 0.5) - 2, emblem);
      }),
    ],
  };
}

/** Dots above each other at most; of more, each stands for several. */
const highest = 8;

interface DotSize {
  width: number;
  base: number;
  dot: number;
  label: number;
}

/** Every framework as a dot over a line of years; where a year has very many, a dot for several, so that no picture grows without end. */
function drawDots(years: readonly number[], { width: across, base: floor, dot, label }: DotSize) {
  const xOf = spread(years, 1.8 * dot, across - 1.8 * dot);
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const share = Math.ceil(Math.max(...counts.values()) / highest);
  const stacks = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => ({ year, dots: Math.ceil(count / share) }));
  const rise = 1.35 * dot;
  const first = 1.5 * dot;
  const d = stacks.flatMap(({ year, dots }) =>
    Array.from({ length: dots }, (_, i) => `M${xOf(year)} ${round(floor - first - i * rise)}h0`),
  );
  const yearAt = (year: number, x: number, anchor: 'start' | 'end'): Shape => ({
    kind: 'text',
    className: 'year',
    x,
    y: floor + label + 3,
    lines: [String(year)],
    anchor,
    size: label,
  });
  return {
    xOf,
    top: Math.min(
      0,
      Math.floor(floor - first - Math.max(...stacks.map(({ dots }) => dots)) * rise),
    ),
    axis: { kind: 'path', className: 'axis', d: `M0 ${floor}H${across}` } as Shape,
    dots: { kind: 'path', className: 'dots', d: d.join(''), strokeWidth: dot } as Shape,
    ends: [yearAt(Math.min(...years), 0, 'start'), yearAt(Math.max(...years), across, 'end')],
  };
}

const small = { width: 296, base: 40, dot: 3.4, label: 13 };

/** Every framework as a dot over the years, with the place of one: where it stands among all. */
export function drawPlace(years: readonly number[], year: number): Figure {
  const { xOf, top, axis, dots, ends } = drawDots(years, small);
  const here: Shape = {
    kind: 'path',
    className: 'here',
    d: `M${xOf(year)} ${small.base}V${top + 2}`,
  };
  return {
    // Figures reach a little below their line.
    viewBox: [0, top, small.width, small.base + small.label + 6 - top],
    shapes: [axis, dots, here, ...ends],
  };
}

const large = { width, base: 132, dot: 11, label: 14 };

/** Frameworks over the years, where they are too many for an emblem each. */
export function drawCrowd(years: readonly number[]): Figure {
  const { top, axis, dots, ends } = drawDots(years, large);
  return { viewBox: [0, top, width, large.base + 24 - top], shapes: [axis, dots, ...ends] };
}

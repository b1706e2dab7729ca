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

const small = { width: 296, height: 56, base: 40, dot: 3.4 };

/** Every framework as a dot over the years, with the place of one: where it stands among all. */
export function drawPlace(years: readonly number[], year: number): Figure {
  const xOf = spread(years, 6, small.width - 6);
  const stacks = new Map<number, number>();
  const dots = [...years]
    .sort((a, b) => a - b)
    .map((one) => {
      const below = stacks.get(one) ?? 0;
      stacks.set(one, below + 1);
      return `M${xOf(one)} ${round(small.base - 5 - below * 4.6)}h0`;
    });
  const highest = small.base - 5 - Math.max(...stacks.values()) * 4.6;
  const top = Math.min(0, Math.floor(highest));
  const x = xOf(year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const label = (text: number, at: number, anchor: 'start' | 'end'): Shape => ({
    kind: 'text',
    className: 'year',
    x: at,
    y: small.base + 16,
    lines: [String(text)],
    anchor,
    size: 13,
  });
  return {
    viewBox: [0, top, small.width, small.height - top],
    shapes: [
      { kind: 'path', className: 'axis', d: `M0 ${small.base}H${small.width}` },
      { kind: 'path', className: 'dots', d: dots.join(''), strokeWidth: small.dot },
      { kind: 'path', className: 'here', d: `M${x} ${small.base}V${top + 2}` },
      label(first, 0, 'start'),
      label(last, small.width, 'end'),
    ],
  };
}

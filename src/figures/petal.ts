import type { EmblemTraits } from '../model/emblem-traits.ts';
import { round } from './figure.ts';

/** Room between a petal's outline and the line that divides it from the next. */
const clearance = 1.1;

/** Half an outline as cubic Béziers in (distance from the centre, offset from the axis), offsets in units of the half width. */
type HalfOutline = [number, number][];

/** A petal of the emblem, pointing up; `base` and `tip` are distances from the centre, `halfWidth` its widest offset. */
export interface Petal {
  path: string;
  base: number;
  tip: number;
  halfWidth: number;
}

const forms = {
  leaf: { belly: 0.5, cap: 14, outline: leaf },
  drop: { belly: 0.68, cap: 14.5, outline: drop },
  notch: { belly: 0.74, cap: 14, outline: notch },
  kite: { belly: 0.56, cap: 10.5, outline: kite },
} satisfies Record<EmblemTraits['form'], unknown>;

interface Frame {
  base: number;
  tip: number;
  length: number;
  widest: number;
}

function leaf({ base, tip, length }: Frame): HalfOutline {
  return [
    [base, 0],
    [base + 0.24 * length, 1.24],
    [base + 0.7 * length, 1.43],
    [tip, 0],
  ];
}

function drop({ base, tip, length, widest }: Frame): HalfOutline {
  return [
    [base, 0],
    [base + 0.34 * length, 0.6],
    [widest - 0.28 * length, 1],
    [widest, 1],
    [widest + 0.62 * (tip - widest), 1],
    [tip, 0.58],
    [tip, 0],
  ];
}

function notch({ base, tip, length, widest }: Frame): HalfOutline {
  return [
    [base, 0],
    [base + 0.36 * length, 0.6],
    [widest - 0.3 * length, 1],
    [widest, 1],
    [widest + 0.66 * (tip - widest), 1],
    [tip + 0.6, 0.8],
    [tip - 0.065 * length, 0],
  ];
}

/** Straight sides, as Béziers whose handles lie on them. */
function kite({ base, tip, widest }: Frame): HalfOutline {
  const third = (from: number, to: number, part: number) => from + ((to - from) * part) / 3;
  return [
    [base, 0],
    [third(base, widest, 1), 1 / 3],
    [third(base, widest, 2), 2 / 3],
    [widest, 1],
    [third(widest, tip, 1), 2 / 3],
    [third(widest, tip, 2), 1 / 3],
    [tip, 0],
  ];
}

/** The petal that `count` of a form make together: as wide as its cap and its neighbours allow. */
export function drawPetal(form: EmblemTraits['form'], count: number): Petal {
  const { belly, cap, outline } = forms[form];
  const base = Math.min(13, 5 + 0.6 * count);
  const tip = 41;
  const length = tip - base;
  const half = outline({ base, tip, length, widest: base + belly * length });
  const halfWidth = Math.min(cap, widthBetweenNeighbours(half, count));
  return { path: toPath(half, halfWidth), base, tip, halfWidth };
}

/** The half width at which the outline first comes within `clearance` of the dividing line. */
function widthBetweenNeighbours(half: HalfOutline, count: number): number {
  const angle = Math.PI / count;
  const widths = sample(half).flatMap(([distance, offset]) =>
    offset < 1e-6 || Math.cos(angle) < 1e-9
      ? []
      : [(distance * Math.sin(angle) - clearance) / (Math.cos(angle) * offset)],
  );
  return Math.max(0, Math.min(...widths));
}

function sample(half: HalfOutline): [number, number][] {
  const points: [number, number][] = [];
  for (let i = 0; i + 3 < half.length; i += 3) {
    const segment = half.slice(i, i + 4);
    for (let step = 1; step <= 60; step += 1) {
      const t = step / 60;
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      const along = (axis: 0 | 1) =>
        segment.reduce((sum, point, k) => sum + point[axis] * (weights[k] ?? 0), 0);
      points.push([along(0), along(1)]);
    }
  }
  return points;
}

/** One side from base to tip, the mirrored one back. */
function toPath(half: HalfOutline, halfWidth: number): string {
  const at = ([distance, offset]: [number, number], side: 1 | -1): string =>
    `${round(50 + side * offset * halfWidth)} ${round(50 - distance)}`;
  const there = half.map((point) => at(point, 1));
  const back = half.map((point) => at(point, -1)).reverse();
  return `M${there[0]}${curves(there)}${curves(back)}Z`;
}

const curves = (points: string[]): string =>
  points
    .slice(1)
    .map((point, i) => (i % 3 === 0 ? 'C' : ' ') + point)
    .join('');

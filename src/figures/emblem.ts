import type { EmblemTraits } from '../model/emblem-traits.ts';
import { round, type Figure, type Shape } from './figure.ts';
import { drawPetal, type Petal } from './petal.ts';
import { polar } from './polar.ts';

/** Line weights by drawn size, so that a small emblem stays legible and a large one fine. */
const weights = [
  { below: 36, ring: 2, outline: 3.2, cut: 0, mark: 5 },
  { below: 80, ring: 1.3, outline: 1.9, cut: 1.7, mark: 4.2 },
  { below: 160, ring: 0.9, outline: 1.25, cut: 1.2, mark: 3.3 },
  { below: Infinity, ring: 0.5, outline: 0.7, cut: 0.7, mark: 2.2 },
] as const;
export type EmblemWeights = (typeof weights)[number];

export interface EmblemOptions {
  /** Pixels across, for the weights. */
  size: number;
  /** Without ring and year mark. */
  isBare?: boolean;
  /** Components to light, counted from 0; the rest are outlines. */
  only?: readonly number[];
}

export const weightsFor = (size: number): EmblemWeights =>
  weights.find(({ below }) => size < below) ?? weights[3];

/** Petals that can be told apart; below and above, a disc stands for the components. */
export const hasPetals = ({ petals }: EmblemTraits): boolean => petals >= 2 && petals <= 24;

/** Axis of the petal of component `index`: odd years have a petal at the top, even years and unknown ones a gap. */
export function petalAngle({ petals, year = 0 }: EmblemTraits, index: number): number {
  return round((360 * index) / petals + (year % 2 === 0 ? 180 / petals : 0));
}

export const yearAngle = (year: number): number => ((((year - 1970) * 6) % 360) + 360) % 360;

/** A framework's emblem in a square of 100 units, drawn by rule from its record alone. */
export function drawEmblem(traits: EmblemTraits, options: EmblemOptions): Figure {
  const { size, isBare = size < 36 || options.only !== undefined, only } = options;
  const weight = weightsFor(size);
  return {
    viewBox: isBare ? [8, 8, 84, 84] : [0, 0, 100, 100],
    shapes: [
      ...(isBare ? [] : drawRing(traits, weight)),
      ...(hasPetals(traits) ? drawPetals(traits, weight, only) : drawDisc(traits, weight)),
      ...(only ? [] : drawCore(traits, weight)),
    ],
  };
}

export function drawRing(traits: EmblemTraits, weight: EmblemWeights): Shape[] {
  const stroke = { strokeWidth: weight.ring };
  return [
    { kind: 'circle', className: 'ring', cx: 50, cy: 50, r: 46, ...stroke },
    { kind: 'path', className: 'ring', d: ticks(), strokeWidth: weight.ring * 0.8 },
    ...(traits.isTwin
      ? [
          {
            kind: 'circle' as const,
            className: 'ring',
            cx: 50,
            cy: 50,
            r: 43.5,
            strokeWidth: weight.ring * 0.6,
          },
        ]
      : []),
    ...drawYearMark(traits, weight),
  ];
}

/** The year's place on the dial; nothing where the year is not known. */
function drawYearMark({ year }: EmblemTraits, weight: EmblemWeights): Shape[] {
  if (year === undefined) return [];
  const { x, y } = polar(46, yearAngle(year));
  return [{ kind: 'circle', className: 'solid', cx: round(x), cy: round(y), r: weight.mark }];
}

/** A tick a year, as on a watch face; longer ones for decades. */
function ticks(): string {
  return Array.from({ length: 60 }, (_, i) => {
    const from = polar(i % 10 === 0 ? 43.6 : 44.9, i * 6);
    const to = polar(46, i * 6);
    return `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
  }).join('');
}

function drawPetals(
  traits: EmblemTraits,
  weight: EmblemWeights,
  only: readonly number[] | undefined,
): Shape[] {
  const petal = drawPetal(traits.form, traits.petals);
  return Array.from({ length: traits.petals }, (_, i) => i).flatMap((index): Shape[] => {
    const rotate = petalAngle(traits, index);
    if (only) {
      return only.includes(index)
        ? [{ kind: 'path', className: 'solid', d: petal.path, rotate }]
        : [outline(petal, rotate, weight, 'faint')];
    }
    return drawWholePetal(traits, petal, rotate, weight);
  });
}

const outline = (
  petal: Petal,
  rotate: number,
  weight: EmblemWeights,
  className: string,
): Shape => ({
  kind: 'path',
  className,
  d: petal.path,
  rotate,
  strokeWidth: weight.outline,
});

/** A petal with its cut: solid, or an outline where the framework was superseded. */
export function drawWholePetal(
  traits: EmblemTraits,
  petal: Petal,
  rotate: number,
  weight: EmblemWeights,
): Shape[] {
  if (traits.isOutlined) return [outline(petal, rotate, weight, 'outline')];
  return [
    { kind: 'path', className: 'solid', d: petal.path, rotate },
    ...(weight.cut > 0 && traits.year !== undefined
      ? [drawCut(traits.year, petal, rotate, weight.cut)]
      : []),
  ];
}

/** The mark in a petal changes every two years: a line, a lens or three seeds; none where the year is not known. */
function drawCut(year: number, { base, tip }: Petal, rotate: number, width: number): Shape {
  const length = tip - base;
  const y = (part: number): number => round(50 - base - part * length);
  switch ((Math.floor(year / 2) + 2) % 3) {
    case 0:
      return {
        kind: 'path',
        className: 'cut',
        d: `M50 ${y(0)}V${y(0.58)}`,
        rotate,
        strokeWidth: width,
      };
    case 1: {
      const bulge = round(width * 1.7);
      return {
        kind: 'path',
        className: 'cut-fill',
        d: `M50 ${y(0.1)}Q${50 + bulge} ${y(0.38)} 50 ${y(0.62)}Q${50 - bulge} ${y(0.38)} 50 ${y(0.1)}Z`,
        rotate,
      };
    }
    default: {
      const dots = [0.26, 0.42, 0.58].map((part) => `M50 ${y(part)}h0`).join('');
      return { kind: 'path', className: 'cut', d: dots, rotate, strokeWidth: round(width * 1.5) };
    }
  }
}

/** In the middle, an arc for each level of the scale; a dot where there is none. */
export function drawCore(traits: EmblemTraits, weight: EmblemWeights): Shape[] {
  if (!hasPetals(traits)) return [];
  const { petals, levels } = traits;
  const radius = 0.52 * Math.min(13, 5 + 0.6 * petals);
  if (levels === 0) {
    return [{ kind: 'circle', className: 'solid', cx: 50, cy: 50, r: round(radius * 0.42) }];
  }
  return drawLevels(levels, levels, radius, weight.ring * 2);
}

/** `reached` of `levels` arcs around the centre, solid; the rest faint. */
export function drawLevels(
  levels: number,
  reached: number,
  radius: number,
  strokeWidth: number,
): Shape[] {
  const share = 360 / levels;
  const gap = Math.min(22, share / 3);
  return Array.from({ length: levels }, (_, i): Shape => {
    const from = polar(radius, i * share + gap / 2);
    const to = polar(radius, (i + 1) * share - gap / 2);
    return {
      kind: 'path',
      className: i < reached ? 'outline' : 'ghost',
      d: `M${round(from.x)} ${round(from.y)}A${round(radius)} ${round(radius)} 0 ${share - gap > 180 ? 1 : 0} 1 ${round(to.x)} ${round(to.y)}`,
      strokeWidth: round(strokeWidth),
    };
  });
}

function drawDisc({ isOutlined }: EmblemTraits, weight: EmblemWeights): Shape[] {
  return [
    {
      kind: 'circle',
      className: isOutlined ? 'outline' : 'solid',
      cx: 50,
      cy: 50,
      r: 12,
      ...(isOutlined && { strokeWidth: weight.outline }),
    },
  ];
}

import type { EmblemTraits } from '../model/emblem-traits.ts';
import {
  drawCore,
  drawEmblem,
  drawRing,
  drawWholePetal,
  hasPetals,
  petalAngle,
  weightsFor,
  yearAngle,
} from './emblem.ts';
import { round, type Figure, type Shape } from './figure.ts';
import { drawPetal } from './petal.ts';
import { polar } from './polar.ts';

/** Pixels per unit at which the figure is shown; text sizes are given in pixels and divided by it. */
export const figureScale = 4.1;
const labelSize = 19 / figureScale;
const smallSize = 14 / figureScale;
const labelRadius = 55.2;

export interface EmblemLabel {
  id: string;
  text: string;
}

/** The large emblem of a framework's page: each petal and its label are one link to the component on `page`, or here. */
export function drawEmblemFigure(
  traits: EmblemTraits,
  labels: readonly EmblemLabel[],
  page = '',
): Figure {
  const viewBox = [-3, -3, 106, 106] as const;
  const weight = weightsFor(400);
  if (!hasPetals(traits)) return { ...drawEmblem(traits, { size: 400 }), viewBox };

  const petal = drawPetal(traits.form, traits.petals);
  return {
    viewBox,
    shapes: [
      ...drawRing(traits, weight),
      ...drawYear(traits),
      ...labels.map((label, index): Shape => {
        const angle = petalAngle(traits, index);
        return {
          kind: 'link',
          className: 'petal-link',
          href: `${page}#${label.id}`,
          shapes: [
            ...drawWholePetal(traits, petal, angle, weight),
            drawNumber(index, angle, petal, traits.isOutlined),
            ...drawLabel(label.text, angle),
          ],
        };
      }),
      ...drawCore(traits, weight),
    ],
  };
}

/** The component's number near the tip of its petal, or outside the ring where the petal is too slim. */
function drawNumber(
  index: number,
  angle: number,
  { base, tip, halfWidth }: ReturnType<typeof drawPetal>,
  isOutlined: boolean,
): Shape {
  const isOutside = halfWidth < 5;
  const { x, y } = polar(isOutside ? 49.5 : base + 0.745 * (tip - base), angle);
  return {
    kind: 'text',
    className: isOutside || isOutlined ? 'number-outside' : 'number',
    x: round(x),
    y: round(y + smallSize * 0.35),
    lines: [String(index + 1)],
    anchor: 'middle',
    size: round(smallSize),
  };
}

function drawLabel(text: string, angle: number): Shape[] {
  const from = polar(48.2, angle);
  const to = polar(labelRadius - 1.8, angle);
  const { x, y } = polar(labelRadius, angle);
  const side = Math.sin((angle * Math.PI) / 180);
  const anchor = Math.abs(side) < 0.09 ? 'middle' : side > 0 ? 'start' : 'end';
  const lines = wrap(text, 24);
  const lineHeight = labelSize * 1.18;
  const height = (lines.length - 1) * lineHeight;
  // Above the ring the last line sits on the radius, below it the first; at the sides the block is centred.
  const lift = Math.cos((angle * Math.PI) / 180);
  const shift =
    anchor === 'middle' ? (lift > 0 ? height + labelSize * 0.45 : -labelSize * 0.6) : height / 2;
  return [
    {
      kind: 'path',
      className: 'leader',
      d: `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`,
      strokeWidth: 0.25,
    },
    {
      kind: 'text',
      className: 'label',
      x: round(x),
      y: round(y + labelSize * 0.33 - shift),
      lines,
      anchor,
      size: round(labelSize),
    },
  ];
}

/** The year beside its mark, unless it is not known or a petal's label would stand there. */
function drawYear(traits: EmblemTraits): Shape[] {
  const { year } = traits;
  if (year === undefined) return [];
  const angle = yearAngle(year);
  const distances = Array.from({ length: traits.petals }, (_, index) => {
    const apart = Math.abs(petalAngle(traits, index) - angle) % 360;
    return Math.min(apart, 360 - apart);
  });
  if (Math.min(...distances) < 11) return [];
  const side = Math.sin((angle * Math.PI) / 180);
  const { x, y } = polar(50.5, angle);
  return [
    {
      kind: 'text',
      className: 'year',
      x: round(x),
      y: round(y + smallSize * 0.35),
      lines: [String(year)],
      anchor: Math.abs(side) < 0.2 ? 'middle' : side > 0 ? 'start' : 'end',
      size: round(smallSize),
    },
  ];
}

/** Words in lines of about `width` letters, of even length. */
function wrap(text: string, width: number): string[] {
  const count = Math.ceil(text.length / width);
  const target = text.length / count;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const isFull = line === undefined || line.length + word.length / 2 >= target;
    if (isFull && lines.length < count) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

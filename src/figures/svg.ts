import { round, type Figure, type Shape } from './figure.ts';
import { escapeMarkup } from '../model/text.ts';

/** What stands beside a figure: the class of its element, and a name where it is not decoration. */
export interface SvgOptions {
  className?: string;
  width?: number;
  height?: number;
  /** Read out by assistive technology; without it the figure is hidden from it. */
  label?: string;
  /** A group rather than one image, when it holds links. */
  isGroup?: boolean;
  /** For a file of its own: name space and style sheet. */
  style?: string;
}

const space = '<tspan font-size="0"> </tspan>';

/** A figure as an SVG element; all text is escaped. */
export function toSvg({ viewBox, shapes }: Figure, options: SvgOptions = {}): string {
  const { className, width, height = width, label, isGroup, style } = options;
  const attributes = join({
    xmlns: style === undefined ? undefined : 'http://www.w3.org/2000/svg',
    class: className,
    viewBox: viewBox.join(' '),
    width,
    height,
    role: label === undefined ? undefined : isGroup ? 'group' : 'img',
    'aria-label': label,
    'aria-hidden': label === undefined ? 'true' : undefined,
  });
  const sheet = style === undefined ? '' : `<style>${style}</style>`;
  return `<svg${attributes}>${sheet}${toMarkup(shapes)}</svg>`;
}

/** Shapes alone, for a symbol or another drawing. */
export function toMarkup(shapes: readonly Shape[]): string {
  return shapes.map(toElement).join('');
}

function toElement(shape: Shape): string {
  switch (shape.kind) {
    case 'circle': {
      const { className, cx, cy, r, strokeWidth } = shape;
      return `<circle${join({ class: className, cx, cy, r, 'stroke-width': strokeWidth })}/>`;
    }
    case 'path': {
      const { className, d, rotate, strokeWidth } = shape;
      const transform = rotate ? `rotate(${rotate} 50 50)` : undefined;
      return `<path${join({ class: className, d, transform, 'stroke-width': strokeWidth })}/>`;
    }
    case 'text': {
      const { className, x, y, lines, anchor, size } = shape;
      const attributes = { class: className, x, y, 'text-anchor': anchor, 'font-size': size };
      const [first = '', ...rest] = lines;
      const more = rest
        // The space keeps the words of two lines apart, and takes no room.
        .map((line) => `${space}<tspan${join({ x, dy: '1.18em' })}>${escapeMarkup(line)}</tspan>`)
        .join('');
      return `<text${join(attributes)}>${escapeMarkup(first)}${more}</text>`;
    }
    case 'use': {
      const { className, id, at } = shape;
      const place = at && {
        x: round(at.x - at.size / 2),
        y: round(at.y - at.size / 2),
        width: at.size,
        height: at.size,
      };
      return `<use${join({ class: className || undefined, href: `#${id}`, ...place })}/>`;
    }
    case 'group': {
      const { className, x, y, scale, shapes } = shape;
      const transform = `translate(${x} ${y}) scale(${scale})`;
      return `<g${join({ class: className || undefined, transform })}>${toMarkup(shapes)}</g>`;
    }
    case 'link':
      return `<a${join({ class: shape.className, href: shape.href })}>${shape.shapes.map(toElement).join(' ')}</a>`;
  }
}

function join(attributes: Record<string, string | number | undefined>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');
}

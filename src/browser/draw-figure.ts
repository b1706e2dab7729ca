import type { Figure, Shape } from '../figures/figure.ts';

const space = 'http://www.w3.org/2000/svg';

function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
): SVGElement {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(value));
  }
  return made;
}

/** A figure of circles and paths as an element of the page, hidden from assistive technology. */
export function drawFigure({ viewBox, shapes }: Figure, className: string): SVGElement {
  const svg = element('svg', {
    class: className,
    viewBox: viewBox.join(' '),
    'aria-hidden': 'true',
  });
  svg.append(...shapes.flatMap(drawShape));
  return svg;
}

function drawShape(shape: Shape): SVGElement[] {
  if (shape.kind === 'circle') {
    const { className, cx, cy, r, strokeWidth } = shape;
    return [element('circle', { class: className, cx, cy, r, 'stroke-width': strokeWidth })];
  }
  if (shape.kind !== 'path') return [];
  const { className, d, rotate, strokeWidth } = shape;
  const transform = rotate ? `rotate(${rotate} 50 50)` : undefined;
  return [element('path', { class: className, d, transform, 'stroke-width': strokeWidth })];
}

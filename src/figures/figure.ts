/** A drawing as data, in its own units. `className` is one of the roles that the style sheet colours. */
export type Shape =
  | { kind: 'circle'; className: string; cx: number; cy: number; r: number; strokeWidth?: number }
  | { kind: 'path'; className: string; d: string; rotate?: number; strokeWidth?: number }
  | {
      kind: 'text';
      className: string;
      x: number;
      y: number;
      lines: string[];
      anchor: 'start' | 'middle' | 'end';
      size: number;
    }
  /** Shapes that stand once on the page, in an element with that id; a symbol is shown `size` wide around its middle. */
  | { kind: 'use'; className: string; id: string; at?: { x: number; y: number; size: number } }
  /** Shapes of another drawing, moved and scaled. */
  | { kind: 'group'; className: string; x: number; y: number; scale: number; shapes: Shape[] }
  | { kind: 'link'; className: string; href: string; shapes: Shape[] };

export interface Figure {
  viewBox: readonly [x: number, y: number, width: number, height: number];
  shapes: Shape[];
}

/** Two decimals, without trailing noughts: enough for a hundred units on any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

import { expect, test } from 'vitest';
import { drawPetal } from '../../src/figures/petal.ts';

const forms = ['leaf', 'drop', 'notch', 'kite'] as const;
const caps = { leaf: 14, drop: 14.5, notch: 14, kite: 10.5 };
const counts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 24];
const cases = forms.flatMap((form) => counts.map((count) => [form, count] as const));

/** Points along a path of cubic Béziers, as (distance from the centre, offset from the axis). */
function trace(path: string): [number, number][] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, i) => [
    50 - (numbers[2 * i + 1] ?? 0),
    (numbers[2 * i] ?? 0) - 50,
  ]) as [number, number][];
  const traced: [number, number][] = [];
  for (let i = 0; i + 3 < points.length; i += 3) {
    for (let t = 0; t <= 1; t += 0.02) {
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      const at = (axis: 0 | 1) =>
        weights.reduce((sum, weight, k) => sum + weight * (points[i + k]?.[axis] ?? 0), 0);
      traced.push([at(0), at(1)]);
    }
  }
  return traced;
}

test.each(cases)(
  '%s, %i of them: keeps clear of its neighbours and under its cap',
  (form, count) => {
    const { path, halfWidth } = drawPetal(form, count);
    const angle = Math.PI / count;
    expect(halfWidth).toBeGreaterThan(0.5);
    expect(halfWidth).toBeLessThanOrEqual(caps[form]);
    for (const [distance, offset] of trace(path)) {
      // Distances are rounded to two decimals.
      const room = distance * Math.sin(angle) - Math.abs(offset) * Math.cos(angle);
      expect(room).toBeGreaterThanOrEqual(1.1 - 0.03);
    }
  },
);

test.each(cases)('%s, %i of them: is as wide as it may be', (form, count) => {
  const { path, halfWidth } = drawPetal(form, count);
  const angle = Math.PI / count;
  const rooms = trace(path).map(
    ([distance, offset]) => distance * Math.sin(angle) - Math.abs(offset) * Math.cos(angle),
  );
  // Either its cap or its neighbour stops it.
  expect(halfWidth === caps[form] || Math.min(...rooms) < 1.2).toBe(true);
});

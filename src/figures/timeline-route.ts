import { round } from './figure.ts';
import { timelineSizes, type PlacedItem } from './timeline-geometry.ts';

type Point = [x: number, y: number];

/** A line of lineage: its path, and the head of its arrow. */
export interface Route {
  path: string;
  arrow: string;
}

const { radius, row } = timelineSizes;
const clear = radius + 3;
const corner = 8;

/** How far from the middle of its source a line may run down or up, nearest first. */
const offsets = Array.from({ length: 12 }, (_, i) => [4 * i, -4 * i]).flat();

/**
 * The way of a line from one entry to a later one: down or up from the first, along a column that crosses as few others as
 * can be, then along the row of the second, whose left side it enters.
 */
export function routeLink(start: PlacedItem, end: PlacedItem, all: readonly PlacedItem[]): Route {
  const entry: Point = [end.x - clear - 2, end.y];
  const isDown = end.y >= start.y;
  const [top, bottom] = isDown ? [start.y, end.y] : [end.y, start.y];
  const between = all.filter(
    (item) => item !== start && item !== end && item.y > top - row && item.y < bottom + row,
  );
  const cost = (offset: number): number => {
    const x = start.x + offset;
    const crossed = between.filter(({ y }) => y > top - 1 && y < bottom + 1);
    const emblems = crossed.filter((item) => Math.abs(item.x - x) < clear).length;
    const labels = crossed.filter(
      ({ labelBox }) => x > labelBox.x - 3 && x < labelBox.x + labelBox.width + 3,
    ).length;
    return emblems * 100 + labels * 10 + Math.abs(offset) / 4;
  };
  const reachable = offsets.filter((offset) => start.x + offset <= entry[0] - corner);
  const offset = reachable.reduce(
    (best, next) => (cost(next) < cost(best) ? next : best),
    reachable[0] ?? -44,
  );
  const x = start.x + offset;
  const sign = isDown ? 1 : -1;
  const points: Point[] =
    start.y === end.y
      ? [[start.x + clear, start.y], entry]
      : Math.abs(offset) <= 14
        ? [[x, start.y + sign * (Math.sqrt(radius ** 2 - offset ** 2) + 3)], [x, end.y], entry]
        : [
            [start.x, start.y + sign * clear],
            [start.x, start.y + (sign * row) / 2],
            [x, start.y + (sign * row) / 2],
            [x, end.y],
            entry,
          ];
  const [tipX, tipY] = entry;
  return {
    path: roundCorners(points),
    arrow: `M${round(tipX - 5)} ${round(tipY - 4)}L${round(tipX)} ${round(tipY)}L${round(tipX - 5)} ${round(tipY + 4)}`,
  };
}

/** A path through points, its corners rounded as far as the shorter side allows. */
function roundCorners(points: readonly Point[]): string {
  const [first = [0, 0], ...rest] = points;
  const steps = rest.map((point, i) => {
    const next = rest[i + 1];
    const before = points[i] ?? first;
    if (!next) return `L${round(point[0])} ${round(point[1])}`;
    const r = Math.min(corner, distance(before, point) / 2, distance(point, next) / 2);
    const from = towards(point, before, r);
    const to = towards(point, next, r);
    return `L${round(from[0])} ${round(from[1])}Q${round(point[0])} ${round(point[1])} ${round(to[0])} ${round(to[1])}`;
  });
  return `M${round(first[0])} ${round(first[1])}${steps.join('')}`;
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * by) / whole, from[1] + ((to[1] - from[1]) * by) / whole];
}

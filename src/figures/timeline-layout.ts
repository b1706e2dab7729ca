import { round } from './figure.ts';
import { widthOf, wrapLabel } from './label.ts';
import {
  timelineSizes,
  type Box,
  type Item,
  type Link,
  type PlacedItem,
} from './timeline-geometry.ts';
import { routeLink, type Route } from './timeline-route.ts';

const {
  width,
  margin,
  labelRoom,
  labelWidth,
  axis,
  row,
  laneHead,
  laneFoot,
  radius,
  gap,
  label,
  line,
} = timelineSizes;

export interface PlacedLane {
  id: string;
  /** Its upper edge. */
  y: number;
}
export interface Layout {
  height: number;
  lanes: PlacedLane[];
  items: PlacedItem[];
  routes: (Route & { place: number })[];
  /** Horizontal place of a year. */
  xOf: (year: number) => number;
  years: { first: number; last: number; isStretched: boolean };
}

/**
 * Places entries in lanes and rows so that no emblem or label overlaps another: each in the first row of its lane that
 * has room, its label at the right, or at the left where only that fits. A line into an entry keeps its row free from
 * the earliest of its sources, and an entry stands below the sources in its own lane. `place` of a route is its link's.
 */
export function layOutTimeline(
  laneIds: readonly string[],
  items: readonly Item[],
  links: readonly Link[],
): Layout {
  const scale = scaleYears(items.map(({ year }) => year));
  const years = new Map(items.map(({ key, year }) => [key, year]));
  const xOf = (key: string): number => scale.xOf(years.get(key) ?? scale.years.first);
  const sources = new Map<string, string[]>();
  for (const { from, to } of links) sources.set(to, [...(sources.get(to) ?? []), from]);

  const placed = new Map<string, PlacedItem>();
  const lanes: PlacedLane[] = [];
  let y = axis;
  for (const id of laneIds) {
    lanes.push({ id, y });
    const members = items
      .filter(({ lane }) => lane === id)
      .sort((a, b) => a.year - b.year || (a.name < b.name ? -1 : 1));
    const rows = placeInRows(members, xOf, sources);
    const heights: number[] = [];
    for (const { place, lines } of rows) {
      heights[place] = Math.max(heights[place] ?? row, lines.length * line + 10);
    }
    const tops = heights.map((_, place) => sum(heights.slice(0, place)));
    for (const { item, lines, side, place } of rows) {
      const middle = y + laneHead + (tops[place] ?? 0) + (heights[place] ?? row) / 2;
      placed.set(item.key, placeItem(item, scale.xOf(item.year), middle, lines, side));
    }
    y += laneHead + sum(heights) + laneFoot;
  }

  const all = [...placed.values()];
  const routes = links.flatMap(({ from, to }, place) => {
    const start = placed.get(from);
    const end = placed.get(to);
    return start && end ? [{ place, ...routeLink(start, end, all) }] : [];
  });
  return { height: y, lanes, items: all, routes, xOf: scale.xOf, years: scale.years };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Years before 2000 take half the width of later ones, where there are both. */
function scaleYears(years: readonly number[]): Pick<Layout, 'xOf' | 'years'> {
  const first = Math.min(...years);
  const last = Math.max(first + 1, ...years);
  const turn = 2000;
  const isStretched = first < turn && last > turn;
  const weigh = (year: number): number =>
    !isStretched ? year - first : year <= turn ? year - first : turn - first + 2 * (year - turn);
  const unit = (width - margin - labelRoom) / weigh(last);
  return {
    xOf: (year) => round(margin + unit * weigh(year)),
    years: { first, last, isStretched },
  };
}

type Span = [from: number, to: number];

/** An entry with its row in its lane. */
interface RowPlace {
  item: Item;
  lines: string[];
  side: 'left' | 'right';
  place: number;
}

function placeInRows(
  members: readonly Item[],
  xOf: (key: string) => number,
  sources: ReadonlyMap<string, readonly string[]>,
): RowPlace[] {
  const taken: Span[][] = [];
  const found = new Map<string, RowPlace>();
  const isFree = (place: number, [from, to]: Span): boolean =>
    (taken[place] ?? []).every(([start, end]) => to <= start || end <= from);
  const take = (place: number, span: Span): void => {
    (taken[place] ??= []).push(span);
  };

  for (const item of members) {
    const { key, name } = item;
    const x = xOf(key);
    const lines = wrapLabel(name, label, labelWidth);
    const length = radius + gap + Math.max(...lines.map((text) => widthOf(text, label))) + 10;
    const from = (sources.get(key) ?? []).map((source) => ({
      x: xOf(source),
      at: found.get(source)?.place,
    }));
    const reach = Math.min(x - radius - 6, ...from.map((source) => source.x - 48));
    const spans: [side: 'left' | 'right', span: Span][] = [['right', [reach, x + length]]];
    if (from.length === 0 && x - length >= 0) spans.push(['left', [x - length, x + radius + 6]]);

    const least = Math.max(0, ...from.map(({ at }) => (at === undefined ? 0 : at + 1)));
    for (let place = least; ; place++) {
      const fit = spans.find(([, span]) => isFree(place, span));
      if (!fit) continue;
      found.set(key, { item, lines, side: fit[0], place });
      take(place, fit[1]);
      // A line that passes a row keeps its column there.
      for (const source of from) {
        if (source.at === undefined) continue;
        for (let passed = source.at + 1; passed < place; passed++) {
          take(passed, [source.x - 4, source.x + 4]);
        }
      }
      break;
    }
  }
  return [...found.values()];
}

function placeItem(
  item: Item,
  x: number,
  y: number,
  lines: string[],
  side: 'left' | 'right',
): PlacedItem {
  const across = Math.max(...lines.map((text) => widthOf(text, label)));
  const height = lines.length * line;
  const labelBox: Box = {
    x: round(side === 'right' ? x + radius + gap : x - radius - gap - across),
    y: round(y - height / 2),
    width: round(across),
    height: round(height),
  };
  return { item, x, y, lines, side, labelBox };
}

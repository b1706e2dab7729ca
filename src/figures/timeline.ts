import type { EmblemTraits } from '../model/emblem-traits.ts';
import type { Timeline, TimelineEntry } from '../model/timeline.ts';
import { entryKey } from '../model/timeline.ts';
import { drawEmblem } from './emblem.ts';
import { round, type Figure, type Shape } from './figure.ts';
import { widthOf } from './label.ts';
import { timelineSizes, type Box, type PlacedItem } from './timeline-geometry.ts';
import { layOutTimeline, type Layout } from './timeline-layout.ts';

const { width, axis, radius, label, line, laneHead } = timelineSizes;

/** What the figure takes from its page. */
export interface TimelineDrawing {
  href: (entry: TimelineEntry) => string;
  /** The sign of an entry with its middle at a point, 40 pixels wide. */
  sign: (entry: TimelineEntry, x: number, y: number) => Shape[];
  hue: (lane: string) => string | undefined;
}

/** The layout of a library's timeline, and the entry of each key. */
export function layOut(timeline: Timeline): Layout {
  return layOutTimeline(
    timeline.lanes.map(({ id }) => id),
    timeline.entries.map((entry) => ({
      key: entryKey(entry),
      name: entry.shortName,
      year: entry.year,
      lane: entry.lane,
    })),
    timeline.links,
  );
}

/** The timeline in parts, as a page shows it and paper cuts it. */
export interface TimelineParts {
  /** The line of years, at the top. */
  axis: Shape[];
  /** Everything below it. */
  body: Shape[];
  height: number;
  /** Stretches of whole lanes, none higher than a sheet unless one lane alone is. */
  sheets: { y: number; height: number }[];
}

/** The timeline as a figure of 1152 pixels: years across, a lane for each family, lines from the earlier to the later. */
export function drawTimeline(timeline: Timeline, drawing: TimelineDrawing): Figure {
  const { axis: years, body, height } = drawTimelineParts(timeline, drawing);
  return { viewBox: [0, 0, width, height], shapes: [...body, ...years] };
}

/** The same in parts. */
export function drawTimelineParts(timeline: Timeline, drawing: TimelineDrawing): TimelineParts {
  const layout = layOut(timeline);
  const entries = new Map(timeline.entries.map((entry) => [entryKey(entry), entry]));
  const names = new Map(timeline.lanes.map(({ id, name }) => [id, name]));
  return {
    axis: drawAxis(layout),
    height: round(layout.height),
    sheets: cutSheets(layout),
    body: [
      ...drawGrid(layout),
      ...layout.lanes.flatMap(({ id, y }, place) =>
        drawLane(names.get(id) ?? id, y, drawing.hue(id), place > 0),
      ),
      ...layout.routes.flatMap(({ path, arrow, place }): Shape[] => [
        { kind: 'path', className: `line ${timeline.links[place]?.kind}`, d: path },
        { kind: 'path', className: 'line arrow', d: arrow },
      ]),
      ...layout.items.flatMap((placed) => {
        const entry = entries.get(placed.item.key);
        return entry ? [drawEntry(placed, entry, drawing)] : [];
      }),
    ],
  };
}

/** Pixels of the figure's height that a sheet of A4 has room for, below the line of years; the first has a title above. */
const sheetHeight = { first: 1230, other: 1560 };

function cutSheets({ lanes, height }: Layout): TimelineParts['sheets'] {
  const sheets: TimelineParts['sheets'] = [];
  for (const [i, { y }] of lanes.entries()) {
    const end = lanes[i + 1]?.y ?? height;
    const sheet = sheets.at(-1);
    const most = sheets.length === 1 ? sheetHeight.first : sheetHeight.other;
    if (sheet && end - sheet.y <= most) sheet.height = end - sheet.y;
    else sheets.push({ y, height: end - y });
  }
  return sheets;
}

const decadesOf = ({ years }: Layout): number[] => yearsOf(years).filter((year) => year % 10 === 0);

const yearsOf = ({ first, last }: Layout['years']): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

function drawGrid(layout: Layout): Shape[] {
  return decadesOf(layout).map((year) => ({
    kind: 'path',
    className: 'grid',
    d: `M${layout.xOf(year)} ${axis}V${round(layout.height)}`,
  }));
}

function drawAxis(layout: Layout): Shape[] {
  const { xOf } = layout;
  const tick = (year: number): string => `M${xOf(year)} ${axis}v${year % 10 === 0 ? -8 : -4}`;
  return [
    {
      kind: 'path',
      className: 'axis',
      d: `M0 ${axis}H${width}${yearsOf(layout.years).map(tick).join('')}`,
    },
    ...decadesOf(layout).map((year): Shape => ({
      kind: 'text',
      className: 'year',
      x: xOf(year),
      y: axis - 16,
      lines: [String(year)],
      anchor: 'middle',
      size: label,
    })),
  ];
}

function drawLane(name: string, y: number, hue: string | undefined, isRuled: boolean): Shape[] {
  const middle = y + laneHead / 2 + 4;
  return [
    ...(isRuled ? [{ kind: 'path' as const, className: 'rule', d: `M0 ${y}H${width}` }] : []),
    behind({ x: 0, y: middle - 10, width: widthOf(name, label) + 20, height: 20 }),
    {
      kind: 'circle',
      className: hue === undefined ? 'dot' : `dot emblem hue-${hue}`,
      cx: 5,
      cy: middle,
      r: 5,
    },
    {
      kind: 'text',
      className: 'lane',
      x: 18,
      y: middle + 5,
      lines: [name],
      anchor: 'start',
      size: label,
    },
  ];
}

/** Paper under words, so that what passes behind them does not strike them through. */
function behind({ x, y, width: across, height }: Box): Shape {
  return {
    kind: 'path',
    className: 'behind',
    d: `M${round(x)} ${round(y)}h${round(across)}v${round(height)}h${round(-across)}z`,
  };
}

function drawEntry(
  { x, y, lines, side, labelBox }: PlacedItem,
  entry: TimelineEntry,
  { href, sign }: TimelineDrawing,
): Shape {
  const left = side === 'right' ? x - radius : labelBox.x;
  const top = Math.min(y - radius, labelBox.y);
  return {
    kind: 'link',
    className: 'entry',
    href: href(entry),
    shapes: [
      behind({
        x: left - 3,
        y: top,
        width: labelBox.width + 2 * radius + timelineSizes.gap + 6,
        height: Math.max(2 * radius, labelBox.height),
      }),
      ...sign(entry, x, y),
      {
        kind: 'text',
        className: 'name',
        x: side === 'right' ? labelBox.x : round(labelBox.x + labelBox.width),
        y: round(labelBox.y + line * 0.77),
        lines,
        anchor: side === 'right' ? 'start' : 'end',
        size: label,
      },
    ],
  };
}

/** A framework's emblem, drawn in place. */
export function emblemAt(traits: EmblemTraits, x: number, y: number, size: number): Shape {
  const scale = size / 100;
  return {
    kind: 'group',
    className: `emblem hue-${traits.hue}`,
    x: round(x - size / 2),
    y: round(y - size / 2),
    scale,
    shapes: drawEmblem(traits, { size }).shapes,
  };
}

/** A work's spine label, 30 by 36: works are rectangular where frameworks are round. */
export function spineAt(letters: string, x: number, y: number): Shape[] {
  return [
    {
      kind: 'path',
      className: 'spine',
      d: `M${round(x - 15)} ${round(y - 18)}h30v36h-30z`,
      strokeWidth: 1,
    },
    {
      kind: 'text',
      className: 'letters',
      x,
      y: round(y + 3.5),
      lines: [letters],
      anchor: 'middle',
      size: 10,
    },
  ];
}

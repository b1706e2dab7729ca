import { describe, expect, test } from 'vitest';
import { widthOf, wrapLabel } from '../../src/figures/label.ts';
import {
  timelineSizes,
  type Box,
  type Item,
  type Link,
} from '../../src/figures/timeline-geometry.ts';
import { layOutTimeline } from '../../src/figures/timeline-layout.ts';
import { layOut } from '../../src/figures/timeline.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { gatherTimeline } from '../../src/model/timeline.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { findOverlaps, makeItems } from './make-items.ts';

const { width, radius } = timelineSizes;

const boxesOf = ({ items }: ReturnType<typeof layOutTimeline>): [string, Box][] =>
  items.flatMap(({ item, x, y, labelBox }): [string, Box][] => [
    [`label of ${item.key}`, labelBox],
    [
      `emblem of ${item.key}`,
      { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
    ],
  ]);

const item = (key: string, year: number, lane = 'a', name = key): Item => ({
  key,
  year,
  lane,
  name,
});

describe('no label or emblem overlaps another, and all are within the figure', () => {
  const real = gatherTimeline(buildLibrary(readLibrary('content').records));
  test.each<[string, () => ReturnType<typeof layOutTimeline>]>([
    ['the collection', () => layOut(real)],
    ...[1, 2, 3].map((seed): [string, () => ReturnType<typeof layOutTimeline>] => [
      `500 generated frameworks, seed ${seed}`,
      () => {
        const { lanes, items, links } = makeItems(500, seed);
        return layOutTimeline(lanes, items, links);
      },
    ]),
  ])('%s', (_, make) => {
    const layout = make();
    const boxes = boxesOf(layout);
    expect(layout.items.length).toBeGreaterThan(40);
    expect(findOverlaps(boxes)).toEqual([]);
    const outside = boxes.filter(
      ([, box]) =>
        box.x < 0 || box.x + box.width > width || box.y < 0 || box.y + box.height > layout.height,
    );
    expect(outside).toEqual([]);
  });

  test('the finder of overlaps finds one', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(
      findOverlaps([
        ['a', box],
        ['b', { ...box, x: 9 }],
        ['c', { ...box, x: 30 }],
      ]),
    ).toEqual([['a', 'b']]);
  });
});

test('the same entries in another order are laid out alike', () => {
  const { lanes, items, links } = makeItems(60, 7);
  const place = (layout: ReturnType<typeof layOutTimeline>) =>
    layout.items.map(({ item: { key }, x, y }) => `${key} ${x} ${y}`).sort();
  expect(place(layOutTimeline(lanes, [...items].reverse(), links))).toEqual(
    place(layOutTimeline(lanes, items, links)),
  );
});

test('a successor stands below what it replaced, and the line enters it from the left', () => {
  const items = [item('first', 2000), item('second', 2010)];
  const links: Link[] = [{ from: 'first', to: 'second' }];
  const { items: placed, routes } = layOutTimeline(['a'], items, links);
  const [first, second] = placed;
  expect(second?.y).toBe((first?.y ?? 0) + timelineSizes.row);
  expect(routes[0]?.path.endsWith(`L${(second?.x ?? 0) - radius - 5} ${second?.y}`)).toBe(true);
});

test.each([
  ['both sides of 2000: later years take twice the width', [1980, 2000, 2010], 2],
  ['after 2000 alone: all alike', [2002, 2007, 2012], 1],
  ['before 2000 alone: all alike', [1970, 1980, 1990], 1],
])('%s', (_, years, ratio) => {
  const { xOf } = layOutTimeline(
    ['a'],
    years.map((year) => item(String(year), year)),
    [],
  );
  const [first = 0, turn = 0, last = 0] = years;
  const early = (xOf(turn) - xOf(first)) / (turn - first);
  const late = (xOf(last) - xOf(turn)) / (last - turn);
  expect(late / early).toBeCloseTo(ratio, 1);
});

test.each([
  ['LEADS', ['LEADS']],
  ['Health Leadership Competency Model 3.0', ['Health Leadership', 'Competency', 'Model 3.0']],
  ['Donaudampfschifffahrtsgesellschaft', ['Donaudampfschifffahrtsgesellschaft']],
])('the label of %s is broken into %j', (text, lines) => {
  expect(wrapLabel(text, 14, 150)).toEqual(lines);
});

test('a wider text is measured wider', () => {
  expect(widthOf('WWWW', 14)).toBeGreaterThan(2 * widthOf('iiii', 14));
});

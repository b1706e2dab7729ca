import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Box, Item, Link } from '../../src/figures/timeline-geometry.ts';

const words =
  'Leadership Framework Competency Health Care Compassionate Model System Code Standards for and of Board Nurse Improvement WHO'.split(
    ' ',
  );

/** Entries over fifty-six years in eight lanes, with lines from earlier to later ones; the same for the same seed. */
export function makeItems(
  count: number,
  seed: number,
): { lanes: string[]; items: Item[]; links: Link[] } {
  const random = xoroshiro128plus(seed);
  const upTo = (most: number): number => uniformInt(random, 0, most);
  const lanes = Array.from({ length: 8 }, (_, i) => `lane-${i}`);
  const items = Array.from({ length: count }, (_, i): Item => ({
    key: `item-${i}`,
    name: Array.from({ length: 1 + upTo(6) }, () => words[upTo(words.length - 1)]).join(' '),
    year: 1970 + upTo(56),
    lane: lanes[upTo(lanes.length - 1)] ?? 'lane-0',
  }));
  const links = items.flatMap(({ key, year }): Link[] => {
    const source = items[upTo(count - 1)];
    return source && source.key !== key && source.year <= year && upTo(2) === 0
      ? [{ from: source.key, to: key }]
      : [];
  });
  return { lanes, items, links };
}

/** Pairs of boxes that share more than an edge. */
export function findOverlaps(boxes: readonly (readonly [string, Box])[]): [string, string][] {
  const sorted = [...boxes].sort(([, a], [, b]) => a.y - b.y);
  return sorted.flatMap(([name, a], i) => {
    const found: [string, string][] = [];
    for (const [other, b] of sorted.slice(i + 1)) {
      if (b.y >= a.y + a.height) break;
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height) {
        found.push([name, other]);
      }
    }
    return found;
  });
}

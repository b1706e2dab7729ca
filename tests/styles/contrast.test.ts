import { readFileSync } from 'node:fs';
import { converter, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { hues } from '../../src/model/topic.ts';

const css = ['tokens', 'emblem', 'base']
  .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n');
const toRgb = converter('rgb');

type Theme = 'light' | 'dark';
const pairs = new Map(
  [...css.matchAll(/--([a-z0-9]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const token = (name: string, theme: Theme): string => {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`there is no token ${name}`);
  return pair[theme];
};
const contrast = (front: string, back: string): number => {
  const [a, b] = [toRgb(front), toRgb(back)];
  if (!a || !b) throw new Error(`not a colour: ${front} or ${back}`);
  return wcagContrast(a, b);
};

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  // Reading text AAA, secondary and small text AA, what is no text and focus 3 to 1 (WCAG 1.4.3, 1.4.6, 1.4.11).
  test.each([
    ['ink', 'paper', 7],
    ['ink', 'leaf', 7],
    ['ink', 'wash', 7],
    ['ink', 'mark', 7],
    ['ink2', 'paper', 7],
    ['ink2', 'leaf', 4.5],
    ['ink2', 'wash', 4.5],
    ['accent', 'paper', 7],
    ['accent', 'leaf', 4.5],
    ['accent', 'wash', 4.5],
    ['paper', 'ink', 7],
    ['edge', 'paper', 3],
    ['edge', 'wash', 3],
  ])('%s on %s is at least %d to 1', (front, back, least) => {
    expect(contrast(token(front, theme), token(back, theme))).toBeGreaterThanOrEqual(least);
  });

  test.each(hues)('the family of hue %s is at least 4.5 to 1 on paper and wash', (hue) => {
    const [, light = '', dark = ''] =
      /color: light-dark\((oklch\([^)]*\(--hue\)\)), (oklch\([^)]*\(--hue\)\))\)/.exec(css) ?? [];
    const colour = { light, dark }[theme].replace('var(--hue)', hue);
    for (const back of ['paper', 'wash']) {
      expect(contrast(colour, token(back, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('black on white is 21 to 1', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
});

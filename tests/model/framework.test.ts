import { expect, test } from 'vitest';
import {
  componentWord,
  groupCount,
  groupTitle,
  type ComponentGroup,
} from '../../src/model/framework.ts';

const group = (count: number, parts: Partial<ComponentGroup>): ComponentGroup => ({
  label: 'dimension',
  complete: true,
  items: Array.from({ length: count }, (_, i) => ({
    id: `item-${i}`,
    name: `Item ${i}`,
    themes: [],
    elements: [],
  })),
  ...parts,
});

test.each<[number, Partial<ComponentGroup>, string, string, string]>([
  [9, {}, 'dimensions', 'The nine dimensions', '9 dimensions'],
  [1, { label: 'part', complete: false }, 'part', 'The part recorded', '1 part recorded'],
  [4, { label: 'capability' }, 'capabilities', 'The four capabilities', '4 capabilities'],
  [2, { label: 'way' }, 'ways', 'The two ways', '2 ways'],
  [3, { label: 'axis', plural: 'axes' }, 'axes', 'The three axes', '3 axes'],
  [15, { label: 'quality' }, 'qualities', 'The 15 qualities', '15 qualities'],
  [
    3,
    { label: 'condition', complete: false },
    'conditions',
    'The conditions recorded',
    '3 conditions recorded',
  ],
  [5, { title: 'Five factors' }, 'dimensions', 'Five factors', '5 dimensions'],
])('a group of %i with %j', (count, parts, word, title, counted) => {
  const made = group(count, parts);
  expect([componentWord(made), groupTitle(made), groupCount(made)]).toEqual([word, title, counted]);
});

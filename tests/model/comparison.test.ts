import { expect, test } from 'vitest';
import { compareFramework, compareFrameworks, litPetals } from '../../src/model/comparison.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { makeFramework, makeRecords, makeReference } from '../make-records.ts';

const theme = (id: string) => ({ id, name: id, description: id });
const component = (
  id: string,
  themes: string[],
  elements: { id: string; themes: string[] }[] = [],
) => ({
  id,
  name: `Name of ${id}`,
  themes,
  elements: elements.map((element) => ({ ...element, name: `Name of ${element.id}` })),
});

const framework = makeFramework({
  id: 'two-groups',
  shortName: 'Two',
  components: [
    {
      label: 'part',
      complete: true,
      items: [
        component('light', ['seeing']),
        component('heat', [], [{ id: 'warmth', themes: ['feeling'] }]),
      ],
    },
    { label: 'rule', complete: true, items: [component('care', ['feeling', 'seeing'])] },
  ],
  sources: [
    { reference: 'work', role: 'defines' },
    { reference: 'other', role: 'background' },
  ],
});
const library = buildLibrary(
  makeRecords({
    frameworks: [
      framework,
      makeFramework({ id: 'bare', name: 'A bare one', published: undefined }),
    ],
    references: [makeReference({ issued: '2000' }), makeReference({ id: 'other', issued: '2001' })],
    themes: [theme('seeing'), theme('feeling'), theme('unspoken')],
  }),
);

test('components and their elements stand under their themes, with the number of their petal', () => {
  const { themes } = compareFramework(framework, library);
  expect(themes).toEqual({
    seeing: [
      { number: 1, name: 'Name of light', anchor: 'light' },
      { name: 'Name of care', anchor: 'care' },
    ],
    feeling: [
      { number: 2, name: 'Name of warmth', of: 'Name of heat', anchor: 'heat' },
      { name: 'Name of care', anchor: 'care' },
    ],
  });
  expect(litPetals(themes['seeing'] ?? [])).toEqual([0]);
  expect(litPetals(themes['feeling'] ?? [])).toEqual([1]);
});

test('what is not recorded is said, and only what defines is a source', () => {
  const [bare] = compareFrameworks(library);
  expect(bare?.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Owner: Owner',
    'Kind: Model',
    'Published: Not recorded',
    'Status: Current',
    'Setting: Here',
    'Audience: Everyone',
    'Components: None recorded',
    'Scale: None recorded',
  ]);
  expect(compareFramework(framework, library).sources.map(({ id }) => id)).toEqual(['work']);
});

test('frameworks stand by the names that are shown', () => {
  expect(compareFrameworks(library).map(({ shortName }) => shortName)).toEqual([
    'A bare one',
    'Two',
  ]);
});

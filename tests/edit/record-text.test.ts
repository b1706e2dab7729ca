import { expect, test } from 'vitest';
import { addFields, formatRecord } from '../../src/edit/record-text.ts';
import { addEntries } from '../../src/edit/table-text.ts';
import { makeReference } from '../make-records.ts';

test('a record as it is written', () => {
  const { id, body, ...work } = makeReference({
    title: 'On lamps: "a history"',
    authors: [{ family: 'Fogg', given: 'P.' }, { organisation: 'Board of Lights' }],
    issued: '1887',
    pages: 12,
    edition: '1.10',
  });
  expect([id, formatRecord(work, body)]).toMatchInlineSnapshot(`
    [
      "work",
      "---
    type: report
    title: 'On lamps: "a history"'
    authors:
      - { family: Fogg, given: P. }
      - { organisation: Board of Lights }
    issued: 1887
    edition: 1.10
    pages: 12
    topics: [topic]
    checked:
      on: 2026-01-31
      status: confirmed
      evidence:
        - A source
    ---
    ",
    ]
  `);
});

test('fields come before the topics, as listed; comments and everything else stay', () => {
  const text = `---
type: book # a note
title: 'On lamps'
topics: [lamps, fog]
checked:
  on: 2026-01-31
  status: confirmed
  fields: { pages: single-source }
  evidence:
    - Title page
---

A book: with words.
`;
  expect(addFields(text, { volume: '2', doi: '10.1234/x' }, 'Imported')).toMatchInlineSnapshot(`
    "---
    type: book # a note
    title: 'On lamps'
    volume: 2
    doi: 10.1234/x
    topics: [lamps, fog]
    checked:
      on: 2026-01-31
      status: confirmed
      fields: { pages: single-source, volume: as-listed, doi: as-listed }
      evidence:
        - Title page
        - Imported
    ---

    A book: with words.
    "
  `);
});

test.each([
  ['an empty list', '[]\n', undefined],
  ['comments alone', '# Names.\n', undefined],
  ['a list with comments', '# Names.\n- id: a # first\n  name: { family: A }\n', undefined],
  ['a list under a field', 'families: [1]\ntopics:\n  - { id: x, name: X }\n', 'topics'],
] as [string, string, string | undefined][])('entries join %s', (_, text, field) => {
  expect(addEntries(text, [{ id: 'b', name: { family: 'B' } }], field)).toMatchSnapshot();
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  describeFramework,
  describeReference,
  suggestCorrection,
  suggestWork,
} from '../../src/model/correction.ts';
import { makeFramework, makeRecords, makeReference } from '../make-records.ts';

const { settings } = makeRecords();
const page = 'https://library.example/references/fogg-1887/';
const fogg = describeReference(
  makeReference({
    id: 'fogg-1887',
    title: 'Lamps & “wicks” + fog?',
    authors: [{ family: 'Fogg', given: 'P.' }],
    issued: '1887',
  }),
);

test('the form opens with the page and the fields of the record', () => {
  const href =
    suggestCorrection({ ...settings, repository: 'https://code.example/a/b/' }, page, fogg) ?? '';
  const { origin, pathname, searchParams } = new URL(href);
  expect(origin + pathname).toBe('https://code.example/a/b/issues/new');
  expect(Object.fromEntries(searchParams)).toEqual({
    template: 'correct-a-record.yml',
    title: 'Correct: references/fogg-1887.md',
    page,
    record: 'content/references/fogg-1887.md',
    now: 'title: Lamps & “wicks” + fog?\nauthors: P. Fogg\nissued: 1887',
  });
});

test('every field that is filled in is one of the form', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/correct-a-record.yml', 'utf8')) as {
    body: { id: string }[];
  };
  const ids = ['template', 'title', ...form.body.map(({ id }) => id)];
  const href =
    suggestCorrection(
      { ...settings, repository: 'https://code.example/a/b' },
      page,
      describeFramework(makeFramework()),
    ) ?? '';
  expect([...new URL(href).searchParams.keys()].filter((key) => !ids.includes(key))).toEqual([]);
  expect(suggestWork({ ...settings, repository: 'https://code.example/a/b' })).toBe(
    'https://code.example/a/b/issues/new?template=suggest-a-work.yml',
  );
});

test('without a repository a message is begun; without a contact there is nothing to open', () => {
  const contact = { name: 'Keepers', email: 'keepers@library.example' };
  expect(suggestCorrection({ ...settings, contact }, page)).toBe(
    'mailto:keepers@library.example?subject=Correct%3A%20%2Freferences%2Ffogg-1887%2F&body=https%3A%2F%2Flibrary.example%2Freferences%2Ffogg-1887%2F',
  );
  expect(suggestCorrection(settings, page, fogg)).toBeUndefined();
});

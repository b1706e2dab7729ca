import { expect, test } from 'vitest';
import { doiSchema, isbnSchema, issnSchema } from '../../src/model/identifiers.ts';

test.each([
  ['978-1-907805-08-0', true],
  ['978 1 907805 08 0', true],
  ['9781786354501', true],
  ['0-306-40615-2', true],
  ['0-8044-2957-X', true],
  ['978-1-907805-08-1', false],
  ['0-306-40615-3', false],
  ['977-1-907805-08-0', false],
  ['12345', false],
])('ISBN %s is right: %s', (isbn, expected) => {
  expect(isbnSchema.safeParse(isbn).success).toBe(expected);
});

test.each([
  ['10.1136/bmjoq-2020-000980', true],
  ['10.1000.10/123', true],
  ['10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O', true],
  ['https://doi.org/10.1136/bmj', false],
  ['doi:10.1136/bmj', false],
  ['10.1136', false],
  ['10.1/x', false],
  ['10.1136/with space', false],
])('DOI %s is right: %s', (doi, expected) => {
  expect(doiSchema.safeParse(doi).success).toBe(expected);
});

test.each([
  ['2049-3630', true],
  ['0378-5955', true],
  ['2434-561X', true],
  ['2049-3631', false],
  ['20493630', false],
])('ISSN %s is right: %s', (issn, expected) => {
  expect(issnSchema.safeParse(issn).success).toBe(expected);
});

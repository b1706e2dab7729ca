import { expect, test } from 'vitest';
import { replaceAddress } from '../../src/edit/replace-address.ts';

const from = 'https://old.example/a';
const to = 'https://new.example/b?c=1&d=2#e';

test.each([
  [
    'a plain value',
    `---\nurl: ${from} # a note\ntitle: A\n---\n\nText.\n`,
    `---\nurl: ${to} # a note\ntitle: A\n---\n\nText.\n`,
  ],
  ['in quotes', `---\nurl: "${from}"\n---\n`, `---\nurl: "${to}"\n---\n`],
  [
    'in braces',
    `---\narchived: { url: ${from}, on: 2026-01-01 }\n---\n`,
    `---\narchived: { url: ${to}, on: 2026-01-01 }\n---\n`,
  ],
  [
    'in prose',
    `---\ntitle: A\n---\n\n[A](${from}) and <${from}>.\n`,
    `---\ntitle: A\n---\n\n[A](${to}) and <${to}>.\n`,
  ],
  ['in a table', `- id: a\n  url: ${from}\n`, `- id: a\n  url: ${to}\n`],
  [
    'not within a longer one',
    `---\nurl: ${from}bc\npdf: ${from}/d\n---\n`,
    `---\nurl: ${from}bc\npdf: ${from}/d\n---\n`,
  ],
])('%s', (_, text, expected) => {
  expect(replaceAddress(text, from, to)).toBe(expected);
});

test('what would be read otherwise stays as it is', () => {
  const text = `---\narchived: { url: ${from}, on: 2026-01-01 }\n---\n`;
  expect(replaceAddress(text, from, 'https://new.example/a,b: }')).toBe(text);
});

import { expect, test } from 'vitest';
import { findProseFaults, type ProseKind } from '../../src/read/prose.ts';

const faults = (kind: ProseKind, text: string) =>
  findProseFaults(text, 1, kind).map(({ line, found }) => `${line} ${found}`);

test.each<[ProseKind, string, string[]]>([
  [
    'markdown',
    'Plain, *with* a [link](https://fog.example/a) and <https://fog.example/>; 3 < 4, {braces}.',
    [],
  ],
  ['markdown', 'A [page](/about/#themes), a [file](a.pdf), [mail](mailto:a@fog.example).', []],
  ['markdown', 'In `<code>` it stays.', []],
  [
    'markdown',
    'One.\n\n<script>alert(1)</script>',
    ['3 "<script" begins a tag', '3 "</script" begins a tag'],
  ],
  ['markdown', '<img/src=x onerror=alert(1)>', ['1 "<img/src=x" begins a tag']],
  ['markdown', '<!-- hidden -->', ['1 "<!--" begins a tag']],
  ['markdown', '[a](javascript:alert(1))', ['1 a link leads to "javascript:alert(1"']],
  ['markdown', '[a](&#106;avascript:alert(1))', ['1 a link leads to "&#106;avascript:alert(1"']],
  [
    'markdown',
    '[a](<data:text/html,x>)',
    ['1 "<data:text/html,x" begins a tag', '1 a link leads to "data:text/html,x"'],
  ],
  ['markdown', '[a]: vbscript:x', ['1 a link leads to "vbscript:x"']],
  ['markdown', '<javascript:alert(1)>', ['1 "<javascript:alert(1)" begins a tag']],
  ['markdown', '![a](https://other.example/pixel.gif)', ['1 "![" begins a picture']],
  ['mdx', 'A {1 + 1} and <b>.', ['1 "{" begins code', '1 "}" begins code', '1 "<b" begins a tag']],
  ['mdx', 'import x from "y"', ['1 "import" begins a paragraph as code does']],
  ['citing', 'See <Cite id="a-2000-b" />.', []],
  [
    'citing',
    'See <Cite id="a" onload={x} />.',
    ['1 "{" begins code', '1 "}" begins code', '1 "<Cite" begins a tag'],
  ],
])('%s: %s', (kind, text, expected) => {
  expect(faults(kind, text)).toEqual(expected);
});

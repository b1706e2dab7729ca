import { expect, test } from 'vitest';
import { readProse, type ProseKind } from '../../src/read/prose.ts';

const faults = (kind: ProseKind, text: string) =>
  readProse(text, 1, kind).faults.map(({ line, found }) => `${line} ${found}`);

test.each<[ProseKind, string, string[]]>([
  [
    'markdown',
    'Plain, *with* a [link](https://fog.example/a) and <https://fog.example/>; 3 < 4, {braces}.',
    [],
  ],
  ['markdown', 'A [page](/about/#themes), a [file](a.pdf), [mail](mailto:a@fog.example).', []],
  ['markdown', 'In `<code>` it stays.', []],
  ['markdown', 'One.\n\n<script>alert(1)</script>', ['3 "<script" begins a tag']],
  ['markdown', '<img/src=x onerror=alert(1)>', []],
  ['markdown', '<!-- hidden -->', ['1 "<!--" begins a tag']],
  ['markdown', '[a](javascript:alert(1))', ['1 a link leads to "javascript:alert(1)"']],
  ['markdown', '[a](&#106;avascript:alert(1))', ['1 a link leads to "javascript:alert(1)"']],
  ['markdown', '[a](<data:text/html,x>)', ['1 a link leads to "data:text/html,x"']],
  ['markdown', '[a]: vbscript:x', ['1 a link leads to "vbscript:x"']],
  ['markdown', '> [a]: javascript:alert(2)\n\n[a]', ['1 a link leads to "javascript:alert(2)"']],
  ['markdown', '<javascript:alert(1)>', ['1 a link leads to "javascript:alert(1)"']],
  [
    'markdown',
    '\\`<script>alert(1)</script>\\`',
    ['1 "<script" begins a tag', '1 "</script" begins a tag'],
  ],
  ['markdown', '\\`[x](javascript:alert(1))\\`', ['1 a link leads to "javascript:alert(1)"']],
  [
    'markdown',
    'One ``` two.\n\n<script>alert(1)</script>\n\nThree ``` four.',
    ['3 "<script" begins a tag'],
  ],
  ['markdown', '![a](https://other.example/pixel.gif)', ['1 "![" begins a picture']],
  ['mdx', 'A {1 + 1} and `{x}`.', ['1 "{" begins code']],
  ['mdx', 'A <b>word</b>.', ['1 "<b" begins a tag']],
  ['mdx', 'A <b> word.', ['1 is not prose: Expected a closing tag for `<b>`']],
  [
    'mdx',
    'One.\n\nA { b',
    [
      '3 is not prose: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
    ],
  ],
  ['mdx', '\\`{globalThis.process}\\`', ['1 "{" begins code']],
  ['mdx', 'One ``` two.\n\n{globalThis.process}\n\nThree ``` four.', ['3 "{" begins code']],
  ['mdx', 'import x from "y"', ['1 "import" begins a paragraph as code does']],
  ['mdx', '## Head\nexport const x = 1', ['2 "export" begins a paragraph as code does']],
  ['mdx', 'One.\n \nexport const x = 1', ['3 "export" begins a paragraph as code does']],
  ['citing', 'See <Cite id="a-2000-b" />.', []],
  ['citing', 'See <Cite id="a" onload={x} />.', ['1 "<Cite" begins a tag']],
  [
    'citing',
    'See <Cite id={x} /> and <Cite {...x} />.',
    ['1 "<Cite" begins a tag', '1 "<Cite" begins a tag'],
  ],
])('%s: %s', (kind, text, expected) => {
  expect(faults(kind, text)).toEqual(expected);
});

test('citations come with their lines', () => {
  const { citations } = readProse(
    'One.\n\nSee <Cite id="a" />,\nthen <Cite id="b" />.',
    10,
    'citing',
  );
  expect(citations).toEqual([
    { id: 'a', line: 12 },
    { id: 'b', line: 13 },
  ]);
});

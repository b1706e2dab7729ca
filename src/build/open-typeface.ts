import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font, type PathCommand } from 'opentype.js';
import { round } from '../figures/figure.ts';
import type { Typeface } from '../figures/typeface.ts';

const { resolve } = createRequire(import.meta.url);

function open(subset: string): Font {
  const path = resolve(`@fontsource/newsreader/files/newsreader-${subset}-400-normal.woff`);
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}

// The library's own writer of paths makes some numbers NaN.
const toData = ({ type, ...points }: PathCommand): string =>
  `${type}${Object.values(points).map(round).join(' ')}`;

/** The site's serif as outlines; each letter from the first of its files that has it. */
export function openTypeface(): Typeface {
  const fonts = ['latin', 'latin-ext'].map(open);
  const [main] = fonts as [Font];
  const fontOf = (letter: string): Font =>
    fonts.find((font) => font.charToGlyphIndex(letter) > 0) ?? main;

  /** Stretches of a text that one file has the letters of. */
  function* runs(text: string): Generator<{ font: Font; part: string }> {
    let run: { font: Font; part: string } | undefined;
    for (const letter of text) {
      const font = fontOf(letter);
      if (run && run.font === font) run.part += letter;
      else {
        if (run) yield run;
        run = { font, part: letter };
      }
    }
    if (run) yield run;
  }

  return {
    widthOf: (text, size) =>
      [...runs(text)].reduce((sum, { font, part }) => sum + font.getAdvanceWidth(part, size), 0),
    outline: (text, x, y, size) => {
      let at = x;
      return [...runs(text)]
        .map(({ font, part }) => {
          const path = font.getPath(part, at, y, size).commands.map(toData).join('');
          at += font.getAdvanceWidth(part, size);
          return path;
        })
        .join('');
    },
  };
}

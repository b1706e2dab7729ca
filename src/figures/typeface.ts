/** Letters as outlines, so that a picture looks the same wherever it is drawn. */
export interface Typeface {
  /** Units that a text takes at a size. */
  widthOf: (text: string, size: number) => number;
  /** The outlines of a text that begins at a point on its baseline, as the data of an SVG path. */
  outline: (text: string, x: number, y: number, size: number) => string;
}

/** Words in lines no wider than `width`; a longer word stands alone. */
export function fillLines(text: string, width: number, size: number, face: Typeface): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && face.widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

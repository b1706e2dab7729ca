import pixelWidth from 'string-pixel-width';

/** Interfaces differ in their sans; the widest of them is about this much wider than Arial. */
const widest = 1.13;

/** Pixels that a text takes at most in the figures' sans. */
export const widthOf = (text: string, size: number): number =>
  pixelWidth(text, { font: 'arial', size }) * widest;

/** Words in as few lines as fit a width in pixels, of even length; a longer word stands alone. */
export function wrapLabel(text: string, size: number, width: number): string[] {
  const words = text.split(/\s+/);
  const least = fill(words, size, width);
  // Lines as short as the same number of them allows.
  let narrow = width;
  while (narrow > width / 2 && fill(words, size, narrow - 4).length === least.length) narrow -= 4;
  return fill(words, size, narrow);
}

function fill(words: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

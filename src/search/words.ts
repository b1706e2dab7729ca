/** `King’s` as `Kings`, which is how an index and a query meet whatever was typed. */
export function dropApostrophes(text: string): string {
  return text.replaceAll(/['’‘]/gu, '');
}

/** Text for comparison: lower case, without accents; apostrophes and hyphens do not matter. */
export function fold(text: string): string {
  return dropApostrophes(text).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, folded, each as often as it stands there. */
export function splitWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

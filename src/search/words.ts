/** Letters that no accent can be taken from, in the letters that a keyboard has. */
const plainLetters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Text for comparison: lower case, in plain letters; apostrophes do not matter. */
export function fold(text: string): string {
  return text
    .replaceAll(/['’‘`]/gu, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı]/gu, (letter) => plainLetters[letter] ?? letter);
}

/** The words of a text, folded, each as often as it stands there. */
export function splitWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words too common to tell one entry from another. */
const stopWords = new Set(
  'a an and are as at by for from how in is it of on or that the to what with dame dr prof professor sir'.split(
    ' ',
  ),
);
export const isStopWord = (word: string): boolean => stopWords.has(word);

import transliterate from '@sindresorhus/transliterate';

/** Text in plain Latin letters: accents dropped (`ö` as `o`), then what does not decompose spelt out (`Ø` as `O`, `ß` as `ss`). */
export function toLatin(text: string): string {
  return transliterate(text.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}

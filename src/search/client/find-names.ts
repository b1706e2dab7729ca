import type { Spelling } from './spelling.ts';

/** A person's name among words: the places of its first and last word, and its family name. */
export interface FoundName {
  first: number;
  last: number;
  family: string;
}

const particles = new Set('de del der den di du la le van von'.split(' '));

/** Names of authors among folded words: `michael west`, `west m`, `de zulueta`. */
export function findNames(words: readonly string[], { known }: Spelling): FoundName[] {
  const names: FoundName[] = [];
  const has = (place: number, what: 'isFamilyName' | 'isGivenName') =>
    known(words[place] ?? '')?.[what] === true;
  const isParticle = (place: number) => particles.has(words[place] ?? '');
  // A given name or an initial; what may be a family name is another author.
  const isBeside = (place: number) =>
    words[place]?.length === 1 || (has(place, 'isGivenName') && !has(place, 'isFamilyName'));
  let free = 0;
  words.forEach((family, place) => {
    if (place < free || !has(place, 'isFamilyName')) return;
    if (isParticle(place) && has(place + 1, 'isFamilyName')) return;
    let [first, last] = [place, place];
    while (first > free && isParticle(first - 1)) first -= 1;
    while (first > free && isBeside(first - 1)) first -= 1;
    // Given names stand before a family name or after it.
    if (first === place) while (isBeside(last + 1)) last += 1;
    free = last + 1;
    names.push({ first, last, family });
  });
  return names;
}

import { distance } from 'fastest-levenshtein';
import { stemmer } from 'stemmer';
import type { KnownWord } from '../vocabulary.ts';

/** The words of the index, to ask whether one is known and which known one is nearest. */
export interface Spelling {
  known: (word: string) => KnownWord | undefined;
  /** True where the index has the word, or words that begin so. */
  isKnown: (word: string, fits?: Fits) => boolean;
  /** True where the index has the word or another form of it. */
  isWhole: (word: string) => boolean;
  /** The known word that was most likely meant, for a name a family name; `undefined` where none is near. */
  suggest: (word: string, options?: { fits?: Fits; isName?: boolean }) => string | undefined;
}
type Fits = (known: KnownWord) => boolean;

const anyWord: Fits = () => true;

export function createSpelling(vocabulary: ReadonlyMap<string, KnownWord>): Spelling {
  const entries = [...vocabulary];
  let stems: Set<string> | undefined;
  const isWhole = (word: string): boolean => {
    stems ??= new Set(entries.map(([other]) => stemmer(other)));
    return vocabulary.has(word) || stems.has(stemmer(word));
  };
  return {
    isWhole,
    known: (word) => vocabulary.get(word),
    isKnown: (word, fits = anyWord) => {
      if (fits === anyWord && isWhole(word)) return true;
      return entries.some(([other, about]) => other.startsWith(word) && fits(about));
    },
    suggest: (word, { fits = anyWord, isName = false } = {}) => {
      if (word.length < 4 || /^\d+$/.test(word)) return undefined;
      let best: string | undefined;
      let lowest = Infinity;
      for (const [other, about] of entries) {
        const most = mostEdits(word, about);
        if (Math.abs(other.length - word.length) > most || other.length < 3 || !fits(about))
          continue;
        const edits = isSwapped(word, other) ? 1 : distance(word, other);
        if (edits > most) continue;
        const cost =
          edits +
          (other[0] === word[0] ? 0 : 0.4) -
          (about.isFamilyName ? (isName ? 1 : 0.3) : 0) -
          (about.isInTitle ? 0.1 : 0) -
          about.frequency * 0.1;
        if (cost < lowest) [best, lowest] = [other, cost];
      }
      return best;
    },
  };
}

/** Slips to allow for: names are misheard, short words are soon other words. */
function mostEdits({ length }: string, { isFamilyName }: KnownWord): number {
  if (isFamilyName) return length < 6 ? 1 : 2;
  return length < 8 ? 1 : 2;
}

/** Two neighbouring letters changed places, which counts as one slip. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = [...a].findIndex((letter, i) => letter !== b[i]);
  return (
    first >= 0 &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.slice(first + 2) === b.slice(first + 2)
  );
}

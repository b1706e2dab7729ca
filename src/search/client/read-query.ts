import type { FacetName } from '../facets.ts';
import { fieldToken, fieldTokens, idToken } from '../field-tokens.ts';
import { parseQuery, type Part } from '../query.ts';
import { fold, splitWords } from '../words.ts';
import { findNames } from './find-names.ts';
import type { Spelling } from './spelling.ts';

/** A part of a query as it was understood, and where it stands there. */
export interface Chip {
  label: string;
  value: string;
  start: number;
  end: number;
}

/** What an entry must not have: a term of the index, a value of a facet, or a year. */
export type Exclusion =
  | { term: string }
  | { facet: { name: FacetName; value: string } }
  | { years: { from?: number; to?: number } };

/** A query as it is put to the index. */
export interface Reading {
  chips: Chip[];
  /** Words to be found anywhere. */
  words: string[];
  /** Words of a field, each of which an entry must have. */
  tokens: string[];
  /** Words asked for in a title. */
  titles: string[];
  /** Family names asked for, in order. */
  authors: string[];
  phrases: string[];
  excluded: Exclusion[];
  years: { from?: number; to?: number }[];
  /** Values that the query names: the id, or words of the label. */
  facets: { name: FacetName; value: string }[];
  /** Words that the library does not have and that nothing is near to. */
  unknown: string[];
  /** The query with words in the spelling that the library has; the query itself where all are known. */
  corrected: string;
}

/** The label of a part that is a word like any other. */
export const wordLabel = 'Word';
const labels = {
  phrase: 'Exact phrase',
  without: 'Without',
  doi: 'DOI',
  isbn: 'ISBN',
  author: 'Author',
  title: 'In the title',
  topic: 'Topic',
  kind: 'Kind',
  organisation: 'Organisation',
} as const;

/** Reads a query with the words of the library: names become authors, misspelt words the nearest that is known. */
export function readQuery(
  query: string,
  spelling: Spelling,
  options: ReadingOptions = {},
): Reading {
  return new Reader(query, spelling, options).read();
}

interface ReadingOptions {
  /** All is words, and none is corrected. */
  isLiteral?: boolean;
  /** Other forms and beginnings of known words are corrected too. */
  isStrict?: boolean;
  /** It is a citation that was pasted: what the library does not have is passed over. */
  isCitation?: boolean;
}

type WordPart = Extract<Part, { kind: 'word' }>;

class Reader {
  readonly #query: string;
  readonly #spelling: Spelling;
  readonly #isLiteral: boolean;
  readonly #isStrict: boolean;
  readonly #isCitation: boolean;
  readonly #corrections: { start: number; end: number; text: string }[] = [];
  readonly #reading: Reading;

  constructor(
    query: string,
    spelling: Spelling,
    { isLiteral = false, isStrict = false, isCitation = false }: ReadingOptions,
  ) {
    this.#query = query;
    this.#spelling = spelling;
    this.#isLiteral = isLiteral;
    this.#isStrict = isStrict;
    this.#isCitation = isCitation;
    this.#reading = {
      chips: [],
      words: [],
      tokens: [],
      titles: [],
      authors: [],
      phrases: [],
      excluded: [],
      years: [],
      facets: [],
      unknown: [],
      corrected: query,
    };
  }

  read(): Reading {
    const parts = this.#isLiteral ? this.#asWords() : parseQuery(this.#query);
    const words = parts.filter((part): part is WordPart => part.kind === 'word');
    for (const part of parts) if (part.kind !== 'word') this.#readPart(part);
    this.#readWords(words);
    this.#reading.chips.sort((a, b) => a.start - b.start);
    this.#reading.corrected = this.#corrections
      .sort((a, b) => b.start - a.start)
      .reduce(
        (text, { start, end, text: better }) => text.slice(0, start) + better + text.slice(end),
        this.#query,
      );
    return this.#reading;
  }

  #asWords(): WordPart[] {
    return [...this.#query.matchAll(/[\p{L}\p{N}\p{M}'’‘]+/gu)].map((found) => ({
      kind: 'word',
      value: found[0],
      start: found.index,
      end: found.index + found[0].length,
    }));
  }

  #readPart(part: Exclude<Part, WordPart>): void {
    const reading = this.#reading;
    if (part.kind === 'years') {
      const { from, to } = part;
      reading.years.push({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
      this.#addChip('Year', sayYears(from, to), part);
      return;
    }
    const { kind, value } = part;
    this.#addChip(labels[kind], value, part);
    switch (kind) {
      case 'phrase':
        reading.phrases.push(splitWords(value).join(' '));
        break;
      case 'without':
        reading.excluded.push(...readExclusion(value, this.#spelling));
        break;
      case 'doi':
      case 'isbn':
        reading.tokens.push(idToken(value));
        break;
      case 'title':
        for (const word of splitWords(value)) {
          const known = this.#known(word, part, 'isInTitle');
          reading.tokens.push(fieldToken('title', known));
          reading.titles.push(known);
        }
        break;
      case 'author':
        for (const word of splitWords(value)) {
          const known = this.#known(word, part, 'isInAuthor');
          reading.tokens.push(fieldToken('author', known));
          reading.authors.push(known);
        }
        break;
      default:
        reading.facets.push({ name: kind, value: splitWords(value).join(' ') });
    }
  }

  /** A word of a field as the library spells it; one that is not there is noted as unknown. */
  #known(word: string, { start, end }: Part, field: 'isInTitle' | 'isInAuthor'): string {
    if (this.#spelling.isKnown(word, (known) => known[field])) return word;
    const better = this.#spelling.suggest(word, { fits: (known) => known[field] });
    if (better === undefined) {
      this.#reading.unknown.push(word);
      return word;
    }
    const source = this.#query.slice(start, end);
    const place = fold(source).indexOf(word);
    // The folded text is as long as the source but for letters that fold into two.
    if (place >= 0) {
      this.#corrections.push({
        start: start + place,
        end: start + place + word.length,
        text: better,
      });
    }
    return better;
  }

  #readWords(parts: WordPart[]): void {
    const reading = this.#reading;
    const taken = new Set<number>();
    const words = parts.flatMap((part, place) => {
      if (taken.has(place)) return [];
      const folded = splitWords(part.value).join('');
      if (folded === '') return [];
      // Only the last word may still be on its way.
      const isLast = part.end === this.#query.length;
      const isKnown = this.#isStrict
        ? this.#spelling.known(folded) !== undefined
        : isLast
          ? this.#spelling.isKnown(folded)
          : this.#spelling.isWhole(folded);
      if (folded.length < 2 || isKnown) return [{ part, word: folded }];
      // A name in two words that the library writes as one.
      const next = parts[place + 1];
      const joined = next && folded + splitWords(next.value).join('');
      if (joined !== undefined && this.#spelling.known(joined)?.isInTitle) {
        taken.add(place + 1);
        this.#corrections.push({ start: part.start, end: next?.end ?? part.end, text: joined });
        return [{ part: { ...part, end: next?.end ?? part.end }, word: joined }];
      }
      // Beside a year a word is most likely a name.
      const better =
        this.#isLiteral || this.#isCitation
          ? undefined
          : this.#spelling.suggest(folded, { isName: reading.years.length > 0 });
      if (better === undefined) {
        if (this.#spelling.isKnown(folded)) return [{ part, word: folded }];
        if (!this.#isCitation) reading.unknown.push(part.value);
        return [];
      }
      this.#corrections.push({ start: part.start, end: part.end, text: better });
      return [{ part, word: better }];
    });
    const names = this.#isLiteral
      ? []
      : findNames(
          words.map(({ word }) => word),
          this.#spelling,
        );
    for (const { first, last, family } of names) {
      const name = words.slice(first, last + 1);
      for (const { word } of name) {
        reading.tokens.push(fieldToken('author', word.length === 1 ? family + word : word));
      }
      reading.authors.push(family);
      const said = name.map(({ part: { value }, word }) => (fold(value) === word ? value : word));
      const { start = 0 } = words[first]?.part ?? {};
      const { end = 0 } = words[last]?.part ?? {};
      this.#addChip('Author', said.join(' '), { start, end });
    }
    const isNamed = (place: number) =>
      names.some(({ first, last }) => first <= place && place <= last);
    // A single letter tells nothing, unless it is all there is.
    const rest = words.filter((_, place) => !isNamed(place));
    const telling = rest.filter(({ word }) => word.length > 1);
    const isAlone = reading.tokens.length === 0 && telling.length === 0;
    const kept = isAlone ? rest : telling;
    reading.words.push(...kept.map(({ word }) => word));
    // Beside other parts, words are parts too.
    if (reading.chips.length > 0 || kept.length > 1) {
      for (const { part } of kept) this.#addChip(wordLabel, part.value, part);
    }
  }

  #addChip(label: string, value: string, { start, end }: { start: number; end: number }): void {
    this.#reading.chips.push({ label, value, start, end });
  }
}

/** What stands after a minus: words that stand together, or a field. A name that nobody has leaves nothing out. */
function readExclusion(value: string, { isKnown }: Spelling): Exclusion[] {
  const [part] = parseQuery(value);
  const words = splitWords(value);
  switch (part?.kind) {
    case 'author':
    case 'title': {
      const field = part.kind === 'author' ? 'isInAuthor' : 'isInTitle';
      const asked = splitWords(part.value);
      // The index would answer a word that it does not have with whatever begins alike.
      const areKnown = asked.every((word) => isKnown(word, (known) => known[field]));
      return areKnown ? [{ term: asField(part.kind, asked) }] : [];
    }
    case 'topic':
    case 'kind':
    case 'organisation':
      return [{ facet: { name: part.kind, value: splitWords(part.value).join(' ') } }];
    case 'years':
      return [{ years: part }];
    default:
      return words.length > 0 ? [{ term: `"${words.join(' ')}"` }] : [];
  }
}

function sayYears(from?: number, to?: number): string {
  if (from === to) return String(from);
  if (from === undefined) return `to ${to}`;
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

/** Words as words of a field, in one line for the index. */
export const asField = (field: 'title' | 'author', words: readonly string[]): string =>
  fieldTokens(field, words.join(' ')).join(' ');

import { fold, splitWords } from '../words.ts';
import type { Result } from './index-files.ts';
import type { Reading } from './read-query.ts';

/**
 * Puts what was asked for by its very name first: a framework by its name or acronym, a work by its title, an author by the
 * name, a work by its first author and year. The rest keeps its order.
 */
export function putExactFirst(
  results: readonly Result[],
  query: string,
  reading: Reading,
): Result[] {
  const ranked = results.map((result, place) => ({
    result,
    place,
    rank: rankExact(result, splitWords(query).join(' '), reading),
  }));
  return ranked.sort((a, b) => b.rank - a.rank || a.place - b.place).map(({ result }) => result);
}

/** True where an entry is called by the very words of a query. */
export function isExact(result: Result, query: string, reading: Reading): boolean {
  return rankExact(result, splitWords(query).join(' '), reading) >= 4;
}

/** Of entries that fit a citation about as well, those of its year first. */
export function putYearFirst(results: readonly Result[], { years }: Reading): Result[] {
  const isOfYear = ({ meta }: Result): boolean =>
    years.some(({ from, to }) => from === to && String(from) === meta['year']);
  const [best, ...rest] = results;
  const isSure = best !== undefined && (isOfYear(best) || !rest.some(isOfYear));
  return isSure
    ? [...results]
    : [...results.filter(isOfYear), ...results.filter((result) => !isOfYear(result))];
}

const asWords = (text: string): string => splitWords(text).join(' ');
const join = (words: string): string => words.replaceAll(' ', '');
const partsOf = (text = ''): string[] => text.split(' | ').filter(Boolean).map(asWords);

function rankExact({ meta }: Result, asked: string, reading: Reading): number {
  const { words, authors, years } = reading;
  const title = asWords(meta.title);
  const isNamed = meta['emblem'] !== undefined || meta.side === 'Organisation';
  const names = [title, ...partsOf(meta['names'])];
  // "Health care" is "healthcare": where words part does not matter.
  if (isNamed && names.some((name) => join(name) === join(asked))) return 6;
  const isFramework = meta['emblem'] !== undefined;
  if (title === asked || asWords(meta.title.split(/[:?]/)[0] ?? '') === asked) return 5;
  if (isIdOf(meta['ids'], reading)) return 5;
  const own = new Set(names.flatMap((name) => name.split(' ')));
  if (isFramework && words.length > 1 && words.every((word) => own.has(word))) return 2;
  if (meta.side === 'Author') {
    const isAsked = words.length === 0 && authors.length > 0 && years.length === 0;
    return isAsked && authors.every((name) => title.split(' ').includes(name)) ? 4 : 0;
  }
  const by = partsOf(meta['by']);
  const first = authors.length > 0 ? authors : [words.join(' ')];
  const isFirstAuthors = first.every((name, i) => by[i]?.endsWith(name));
  if (by.length > 0 && isFirstAuthors && years.length > 0) {
    // "West 2017" means the work by West before one by West and others only where both are of that year.
    return 3 + (by.length === first.length ? 0.5 : 0);
  }
  const inTitle = title.split(' ');
  if (reading.titles.length > 0 && reading.titles.every((word) => inTitle.includes(word)))
    return 1.5;
  return title.startsWith(fold(asked)) && asked.includes(' ') ? 1 : 0;
}

const isIdOf = (ids: string | undefined, { tokens }: Reading): boolean =>
  ids !== undefined && tokens.some((token) => ids.split(' ').includes(token));

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { toId } from '../src/model/id.ts';
import type { Reference } from '../src/model/reference.ts';

const syllables =
  'ba be bo da de do fa fi ga ge go ha hi jo ka ke ki la le lo ma me mi na ne no pa pe ra re ri ro sa se so ta te ti to va ve vi wa we zo å ö é ñ ü ø ł'.split(
    ' ',
  );

/**
 * Invented works in the proportions of real ones: authors and topics by Zipf's law; types, lengths and works without a date as in
 * `models`; words of titles from those of the models and as many invented ones. The same `count` gives the same works.
 */
export function generateReferences(count: number, models: readonly Reference[]): Reference[] {
  const random = xoroshiro128plus(20261124);
  const below = (limit: number) => uniformInt(random, 0, limit - 1);
  /** Small numbers often, large ones seldom: the n-th in proportion to 1/n. */
  const zipf = (limit: number) => Math.floor(limit ** (below(1_000_000) / 1_000_000)) - 1;
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const invent = (parts: number) => Array.from({ length: parts }, () => pick(syllables)).join('');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

  // A word of one title alone stays its own, so that what the golden set expects stays the one right answer.
  const all = models.flatMap(({ title }) => title.split(' '));
  const counts = new Map<string, number>();
  for (const word of all.map((each) => each.toLowerCase()))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = all.filter((word) => (counts.get(word.toLowerCase()) ?? 0) > 2);
  const invented = Array.from({ length: words.length }, () => invent(2 + below(3)));
  const topics = [...new Set(models.flatMap((model) => model.topics))];
  const people = Array.from({ length: Math.ceil(count * 0.3) }, () => ({
    family: capital(invent(3 + below(2))),
    given: capital(invent(1 + below(2))),
  }));

  return Array.from({ length: count }, (_, number) => {
    const model = pick(models);
    const length = model.title.split(' ').length;
    const title = Array.from({ length }, () =>
      below(2) ? pick(words) : (invented[zipf(invented.length)] ?? ''),
    );
    const authors = Array.from(
      { length: Math.min(8, 1 + zipf(8)) },
      () => people[zipf(people.length)] ?? pick(people),
    );
    const year = 1970 + below(56);
    const id = toId(`${authors[0]?.family} ${year} generated ${number}`);
    return {
      ...model,
      id,
      title: capital(title.join(' ')),
      authors: [...new Set(authors)],
      editors: [],
      issued: model.issued && String(year),
      topics: [...new Set([topics[zipf(topics.length)] ?? pick(topics), pick(topics)])],
      doi: model.doi && `10.5555/generated.${number}`,
      isbn: undefined,
      body: `${capital(Array.from({ length: 18 }, () => (below(2) ? pick(words) : pick(invented))).join(' '))}.`,
    } as Reference;
  });
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { JoinedRecords, Library } from '../model/library.ts';
import type { MadePage, MadePages, PageFacts } from './made-pages.ts';
import { TrackedLibrary } from './tracked-library.ts';

/** What is read, each name once, with its place. */
class Names {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    const place = this.#places.get(name) ?? this.list.push(name) - 1;
    this.#places.set(name, place);
    return place;
  }
}

/**
 * Tells for each page whether the last site has the same, by what that page was given and read then. Pages are named as by `pageAt`.
 */
export class PageReuse {
  readonly library: Library;
  readonly #tracked: TrackedLibrary;
  readonly #last: MadePages | undefined;
  readonly #readsTheSame: (boolean | undefined)[] = [];
  readonly #names = new Names();
  readonly #reading = new AsyncLocalStorage<Set<number>>();
  readonly #given = new Map<string, string>();
  readonly #made = new Map<string, MadePage>();

  /** `last`: what the last site was rendered to. */
  constructor(records: JoinedRecords, last?: MadePages) {
    this.#last = last;
    this.#tracked = new TrackedLibrary(records, (name) =>
      this.#reading.getStore()?.add(this.#names.placeOf(name)),
    );
    this.library = this.#tracked.library;
  }

  /** True when the last site has this page just as it would be rendered from what it is given. */
  isKept(page: string, given: unknown): boolean {
    const digest = this.#tracked.digest(given);
    this.#given.set(page, digest);
    const last = this.#last?.pages[page];
    if (last?.given !== digest || !last.reads.every((place) => this.#isSame(place))) return false;
    const names = last.reads.map((place) => this.#last?.reads[place]?.[0] ?? '');
    const reads = names.map((name) => this.#names.placeOf(name));
    this.#made.set(page, { ...last, reads, isKept: true });
    return true;
  }

  /** Renders a page and notes what it reads meanwhile; `render` also says what is known of it. */
  async make<T>(page: string, render: () => Promise<{ result: T; facts?: PageFacts }>): Promise<T> {
    const reads = new Set<number>();
    const { result, facts } = await this.#reading.run(reads, render);
    this.#made.set(page, {
      given: this.#given.get(page) ?? '',
      reads: [...reads],
      ...(facts && { facts }),
    });
    return result;
  }

  /** What this site is rendered to, for the build of the next one. */
  list(): MadePages {
    return {
      reads: this.#names.list.map((name) => [name, this.#tracked.digestOf(name)]),
      pages: Object.fromEntries(this.#made),
    };
  }

  #isSame(place: number): boolean {
    const [name = '', digest] = this.#last?.reads[place] ?? [];
    return (this.#readsTheSame[place] ??= this.#tracked.digestOf(name) === digest);
  }
}

import { toId } from '../model/id.ts';
import { nameKey } from '../model/authors.ts';
import { nameId, type Name } from '../model/name.ts';
import type { AuthorEntry } from '../model/author.ts';
import type { Reference } from '../model/reference.ts';

type Signed = Pick<Reference, 'authors' | 'editors'>;

/**
 * Entries of `authors.yaml` that new works need: for a name whose address another name has already (`Müller`, `Muller`), and for one
 * that has no letter with a Latin spelling. The address of a name that was there before never changes.
 */
export class AuthorEntries {
  readonly #owners = new Map<string, string>();
  readonly #joined = new Set<string>();

  constructor(works: readonly Signed[], entries: readonly AuthorEntry[]) {
    for (const { id, name, also } of entries) {
      for (const known of [name, ...also]) this.#joined.add(nameKey(known));
      this.#owners.set(id, nameKey(name));
    }
    for (const name of works.flatMap(namesOf)) {
      if (!this.#joined.has(nameKey(name))) this.#owners.set(nameId(name), nameKey(name));
    }
  }

  /** The entries that a work's names need, each once. */
  take(work: Signed): AuthorEntry[] {
    return namesOf(work).flatMap((name): AuthorEntry[] => {
      const key = nameKey(name);
      const id = nameId(name);
      if (this.#joined.has(key)) return [];
      if (id !== '' && (this.#owners.get(id) ?? key) === key) {
        this.#owners.set(id, key);
        return [];
      }
      const own = this.#freeId(id || spellOut(key));
      this.#owners.set(own, key);
      this.#joined.add(key);
      return [{ id: own, name, also: [] }];
    });
  }

  #freeId(base: string): string {
    if (!this.#owners.has(base)) return base;
    for (let number = 2; ; number += 1) {
      if (!this.#owners.has(`${base}-${number}`)) return `${base}-${number}`;
    }
  }
}

const namesOf = ({ authors, editors }: Signed): Name[] => [...authors, ...editors];

/** Letters by their numbers in Unicode, for a name that no Latin letter spells: the same name is always the same id. */
const spellOut = (text: string): string =>
  toId([...text].map((letter) => `u${letter.codePointAt(0)?.toString(16)}`).join('')).slice(0, 60);

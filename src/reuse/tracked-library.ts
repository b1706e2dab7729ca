import { digest } from '../files/digest.ts';
import { buildLibrary, type JoinedRecords, type Library } from '../model/library.ts';

/**
 * A joined library that tells what is read of it, and can say later whether that reads the same.
 *
 * What is read has a name: a record (`references/west-2015`), a part of the library (`#frameworks`: which records, not what is in them)
 * or an answer of it (`authorIdOf [{"family":"West"}]`). A page is a pure function of what it reads; so a page of which everything
 * reads the same is the same page.
 */
export class TrackedLibrary {
  readonly library: Library;
  readonly #untracked: Library;
  /** Each record by its name, as it is and as it is handed out. */
  readonly #records = new Map<string, { plain: object; tracked: object }>();
  readonly #names = new WeakMap<object, string>();
  readonly #digests = new Map<string, string>();

  /** `note` is told the name of everything that is read, each time. */
  constructor(records: JoinedRecords, note: (name: string) => void) {
    this.#untracked = buildLibrary(this.#trackRecords(records, note));
    this.library = new Proxy(this.#untracked, {
      get: (library, part: keyof Library & string) => {
        // An `await` asks whatever it is given for `then`.
        if (!(part in library)) return undefined;
        const value: unknown = library[part];
        if (typeof value !== 'function') {
          note(`#${part}`);
          return value;
        }
        return (...given: unknown[]): unknown => {
          // `map` gives more than is asked for; no answer has an argument that may be left out.
          const args = given.slice(0, value.length);
          note(`${part} ${this.#write(args)}`);
          return (value as (...all: unknown[]) => unknown)(...args);
        };
      },
    });
  }

  /** What stands for a value: records in it by their names, since a page that reads them notes them. */
  digest(value: unknown): string {
    return digest(this.#write(value));
  }

  /** What stands for all that has this name, as it is in this library; the same in another where it reads the same there. */
  digestOf(name: string): string {
    const known = this.#digests.get(name) ?? this.#read(name);
    this.#digests.set(name, known);
    return known;
  }

  #read(name: string): string {
    if (name.startsWith('#')) return this.digest(this.#untracked[name.slice(1) as keyof Library]);
    const space = name.indexOf(' ');
    if (space < 0) return digest(JSON.stringify(this.#records.get(name)?.plain) ?? '');
    const answer = this.#untracked[name.slice(0, space) as keyof Library] as (
      ...args: unknown[]
    ) => unknown;
    try {
      return this.digest(answer(...(this.#parse(name.slice(space + 1)) as unknown[])));
    } catch {
      // Asked for a record that is no longer there.
      return '';
    }
  }

  #trackRecords(records: JoinedRecords, note: (name: string) => void): JoinedRecords {
    const trackAs = <T extends object>(name: string, record: T): T => {
      const tracked = new Proxy(record, {
        get: (target, field) => {
          note(name);
          return Reflect.get(target, field) as unknown;
        },
        has: (target, field) => {
          note(name);
          return Reflect.has(target, field);
        },
        ownKeys: (target) => {
          note(name);
          return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor: (target, field) => {
          note(name);
          return Reflect.getOwnPropertyDescriptor(target, field);
        },
      });
      this.#records.set(name, { plain: record, tracked });
      this.#names.set(tracked, name);
      return tracked;
    };
    return Object.fromEntries(
      Object.entries(records).map(([collection, value]) => [
        collection,
        Array.isArray(value)
          ? (value as { id?: string }[]).map((record, place) =>
              trackAs(`${collection}/${record.id ?? place}`, record),
            )
          : trackAs(collection, value as object),
      ]),
    ) as unknown as JoinedRecords;
  }

  #write(value: unknown): string {
    return (
      JSON.stringify(value, (_key, part: unknown) => {
        const name = this.#names.get(part as object);
        if (name !== undefined) return { '@': name };
        return part instanceof Map || part instanceof Set ? [...part] : part;
      }) ?? ''
    );
  }

  #parse(text: string): unknown {
    return JSON.parse(text, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && '@' in part
        ? this.#records.get(String(part['@']))?.tracked
        : part,
    );
  }
}

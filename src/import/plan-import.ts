import type { AuthorEntry } from '../model/author.ts';
import type { Reference } from '../model/reference.ts';
import { AuthorEntries } from './author-entries.ts';
import { DuplicateFinder } from './find-duplicates.ts';
import { textOf } from './plain-text.ts';
import { proposeId } from './propose-id.ts';
import type { RawRecord } from './raw-record.ts';
import { toReference, type Origin } from './to-reference.ts';

type Work = Omit<Reference, 'id' | 'body'>;

/** What comes of one work of a file. */
export type Outcome = { line: number; key: string; notes: string[] } & (
  | { result: 'added'; id: string; work: Work }
  | { result: 'merged'; id: string; fields: Partial<Work> }
  | { result: 'skipped'; id: string; why: string }
  | { result: 'broken'; why: string }
);

/** What a library holds before an import. `taken` are ids that no new record may have. */
export interface Holdings {
  references: readonly Reference[];
  authors: readonly AuthorEntry[];
  taken: ReadonlySet<string>;
}

/** Decides what comes of each work, in the order of the files; nothing is written here. */
export class ImportPlan {
  /** Entries that `authors.yaml` needs for the works that were added. */
  readonly authorEntries: AuthorEntry[] = [];
  readonly #byId: Map<string, Work>;
  readonly #taken: Set<string>;
  readonly #duplicates = new DuplicateFinder();
  readonly #entries: AuthorEntries;
  /** A second merge into one record would write over the first. */
  readonly #merged = new Set<string>();
  readonly #origin: Origin;
  readonly #mayUpdate: boolean;

  constructor(holdings: Holdings, origin: Origin, mayUpdate: boolean) {
    this.#byId = new Map(holdings.references.map((reference) => [reference.id, reference]));
    this.#taken = new Set(holdings.taken);
    for (const reference of holdings.references) this.#duplicates.add(reference.id, reference);
    this.#entries = new AuthorEntries(holdings.references, holdings.authors);
    this.#origin = origin;
    this.#mayUpdate = mayUpdate;
  }

  decide(raw: RawRecord, evidence: string): Outcome {
    const { line, item } = raw;
    const key = item.id.slice(0, 80) || (textOf(item.title)?.slice(0, 60) ?? '');
    const read = toReference(raw, { ...this.#origin, evidence });
    if ('found' in read) {
      return {
        line,
        key,
        notes: raw.notes,
        result: 'broken',
        why: `${read.found}; ${read.remedy}`,
      };
    }
    const { reference: work, notes } = read;
    const duplicate = this.#duplicates.find(work);
    if (duplicate) return this.#meet(duplicate, work, { line, key, notes });
    const likely = this.#duplicates.findLikely(work);
    if (likely) notes.push(`it may be references/${likely.id}.md, which has ${likely.why}`);
    const id = proposeId(work, item.id, (candidate) => this.#taken.has(candidate));
    this.#taken.add(id);
    this.#byId.set(id, work);
    this.#duplicates.add(id, work);
    this.authorEntries.push(...this.#entries.take(work));
    return { line, key, notes, result: 'added', id, work };
  }

  /** A work that is here already: what it has beyond the record is added when told, and what differs is named. */
  #meet(
    { id, why }: { id: string; why: string },
    work: Work,
    place: Pick<Outcome, 'line' | 'key' | 'notes'>,
  ): Outcome {
    const known = this.#byId.get(id) as Work;
    const { lacking, differing } = compareWorks(known, work);
    const notes = [
      ...place.notes,
      ...differing.map(
        (field) => `${field} differs from references/${id}.md, which stays as it is`,
      ),
    ];
    const names = Object.keys(lacking);
    if (!this.#mayUpdate || names.length === 0 || this.#merged.has(id)) {
      const more =
        names.length > 0 ? `; it has ${names.join(', ')} besides (--update adds them)` : '';
      return {
        ...place,
        notes,
        result: 'skipped',
        id,
        why: `references/${id}.md has ${why}${more}`,
      };
    }
    this.#merged.add(id);
    this.#byId.set(id, { ...known, ...lacking });
    return { ...place, notes, result: 'merged', id, fields: lacking };
  }
}

/** How a work is filed, and how it was checked, is the record's own business. */
const own: readonly string[] = ['type', 'topics', 'checked', 'access', 'parts', 'moreAuthors'];

function compareWorks(
  known: Work,
  work: Work,
): { lacking: Partial<Work>; differing: (keyof Work)[] } {
  const fields = (Object.keys(work) as (keyof Work)[]).filter(
    (field) => !own.includes(field) && !isEmpty(work[field]),
  );
  // What no source gave when the record was checked stays so until a curator says otherwise.
  const lacking = fields.filter(
    (field) => isEmpty(known[field]) && !known.checked.unknown.includes(field),
  );
  const differing = fields.filter(
    (field) => !lacking.includes(field) && asText(known[field]) !== asText(work[field]),
  );
  return { lacking: Object.fromEntries(lacking.map((field) => [field, work[field]])), differing };
}

/** As compared: letters of a DOI or an address in one case. */
const asText = (value: unknown): string => JSON.stringify(value)?.toLowerCase() ?? '';

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** What is known of a word of the index. */
export interface KnownWord {
  /** It stands in a title or in a name of a framework. */
  isInTitle: boolean;
  /** It stands in an author's name, of a person or of a body. */
  isInAuthor: boolean;
  /** It is a family name, and seldom anything else. */
  isFamilyName: boolean;
  isGivenName: boolean;
  /** It is a whole name: `LEADS`, `HLM`. */
  isName: boolean;
  /** 0 for a word of one or two entries, 1 below ten, 2 below a hundred, 3 from there on. */
  frequency: number;
}

/** Words in one line for each combination of what is known of them, which is short when it is sent. */
export type PackedVocabulary = Record<string, string>;

const flags = ['isInTitle', 'isInAuthor', 'isFamilyName', 'isGivenName', 'isName'] as const;

export function packVocabulary(words: ReadonlyMap<string, KnownWord>): PackedVocabulary {
  const lines = new Map<string, string[]>();
  for (const [word, known] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = flags.map((flag) => (known[flag] ? 1 : 0)).join('') + String(known.frequency);
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return Object.fromEntries([...lines].sort().map(([key, line]) => [key, line.join(' ')]));
}

export function unpackVocabulary(packed: PackedVocabulary): Map<string, KnownWord> {
  return new Map(
    Object.entries(packed).flatMap(([key, line]) => {
      const known = {
        ...(Object.fromEntries(flags.map((flag, i) => [flag, key[i] === '1'])) as Omit<
          KnownWord,
          'frequency'
        >),
        frequency: Number(key.at(-1)),
      };
      return line.split(' ').map((word) => [word, known] as const);
    }),
  );
}

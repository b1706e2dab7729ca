import { closest, distance } from 'fastest-levenshtein';

/** One mistake in a content file, in a curator's words. `line` counts from 1; `field` is empty for a whole file. */
export interface Problem {
  file: string;
  line: number;
  field: string;
  found: string;
  remedy: string;
}

/** `content/references/west-2017.md:7 issued: "2O17" is not a date; write 2017, 2017-05 or 2017-05-04` */
export function formatProblem({ file, line, field, found, remedy }: Problem): string {
  return `${file}:${line}${field && ` ${field}`}: ${found}; ${remedy}`;
}

/** All problems by file and line, each said once. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      compare(a.field, b.field) ||
      compare(a.found, b.found),
  );
  return [...new Set(sorted.map(formatProblem))].join('\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The candidate that `slip` was probably meant to be: a third of its letters may be wrong, and one always. */
export function suggest(slip: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const nearest = closest(slip, [...candidates]);
  return distance(slip, nearest) <= Math.max(1, Math.floor(slip.length / 3)) ? nearest : undefined;
}

/** `did you mean "topics"?`, else the remedy given. */
export function remedyFor(slip: string, candidates: readonly string[], otherwise: string): string {
  const meant = suggest(slip, candidates);
  return meant === undefined ? otherwise : `did you mean "${meant}"?`;
}

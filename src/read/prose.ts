import { lineAt } from './source-file.ts';

const citePattern = /<Cite\b[^>]*?\bid=["']([^"']*)["'][^>]*>/g;

/** Works that prose cites with `<Cite id="…" />`, in its order, with their lines counted from `firstLine`. */
export function findCitations(body: string, firstLine: number): { id: string; line: number }[] {
  return [...body.matchAll(citePattern)].map((match) => ({
    id: match[1] ?? '',
    line: firstLine - 1 + lineAt(body, match.index),
  }));
}

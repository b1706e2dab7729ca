import { lineAt } from './source-file.ts';

const citation = /<Cite id="([^"]*)" \/>/g;

/** A mistake in prose, at a line of its file. */
export interface ProseFault {
  line: number;
  found: string;
  remedy: string;
}

/** Works that prose cites with `<Cite id="…" />`, in its order, with their lines counted from `firstLine`. */
export function findCitations(body: string, firstLine: number): { id: string; line: number }[] {
  return [...hideCode(body).matchAll(citation)].map((match) => ({
    id: match[1] ?? '',
    line: firstLine - 1 + lineAt(body, match.index),
  }));
}

/**
 * What would not build, or would run, in MDX: braces, tags other than a citation where `mayCite`, and paragraphs that begin
 * as code does.
 */
export function findProseFaults(body: string, firstLine: number, mayCite: boolean): ProseFault[] {
  const prose = hideCode(body);
  const open = mayCite ? prose.replaceAll(citation, (text) => ' '.repeat(text.length)) : prose;
  const rules = [
    {
      pattern: /[{}]/g,
      what: 'begins code',
      remedy: 'write it another way, or put it between backticks',
    },
    {
      pattern: /<[^\s>]*/g,
      what: 'begins a tag',
      remedy: mayCite
        ? 'the only one here is <Cite id="…" />'
        : 'write it another way; citations stand in lists only',
    },
    {
      pattern: /(?<=^|\n\n)(?:import|export)\b/g,
      what: 'begins a paragraph as code does',
      remedy: 'begin with another word',
    },
  ];
  return rules.flatMap(({ pattern, what, remedy }) =>
    [...open.matchAll(pattern)].map((match) => ({
      line: firstLine - 1 + lineAt(body, match.index),
      found: `"${match[0]}" ${what}`,
      remedy,
    })),
  );
}

/** Prose with its code spans and blocks as spaces, so that places stay as they are. */
function hideCode(body: string): string {
  return body.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replaceAll(/[^\n]/g, ' '));
}

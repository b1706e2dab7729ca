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

/** What a link in prose may lead to: the web, mail, or a place on this site. */
const goodTarget = /^(?:https?:\/\/|mailto:|[/#]|\.{0,2}\/|[\w-]+(?:[/.#]|$))/;

/** What prose is: Markdown, MDX, or MDX that may cite works. */
export type ProseKind = 'markdown' | 'mdx' | 'citing';

interface ProseRule {
  pattern: RegExp;
  of: readonly ProseKind[];
  what: string;
  remedy: string;
}

const rules: readonly ProseRule[] = [
  {
    pattern: /[{}]/g,
    of: ['mdx', 'citing'],
    what: 'begins code',
    remedy: 'write it another way, or put it between backticks',
  },
  {
    pattern: /<[^\s>]*/g,
    of: ['citing'],
    what: 'begins a tag',
    remedy: 'the only one here is <Cite id="…" />',
  },
  {
    pattern: /<[^\s>]*/g,
    of: ['mdx'],
    what: 'begins a tag',
    remedy: 'write it another way; citations stand in lists only',
  },
  {
    // An address between the signs is a link of Markdown.
    pattern: /<(?!https?:\/\/|mailto:)[A-Za-z/!?][^\s>]*/g,
    of: ['markdown'],
    what: 'begins a tag',
    remedy: 'write it another way, or put it between backticks',
  },
  {
    pattern: /(?<=^|\n\n)(?:import|export)\b/g,
    of: ['mdx', 'citing'],
    what: 'begins a paragraph as code does',
    remedy: 'begin with another word',
  },
  {
    pattern: /!\[/g,
    of: ['markdown', 'mdx', 'citing'],
    what: 'begins a picture',
    remedy: 'write it in words: prose has no pictures',
  },
];
/** Where a link of Markdown names its target: in brackets after its words, or in a definition. */
const targets = /\]\(\s*<?([^\s)>]*)|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]*)/gm;

/**
 * What would not build, or would run: braces, tags other than a citation where there may be one, paragraphs that begin as code
 * does, pictures, and links to what is no address.
 */
export function findProseFaults(body: string, firstLine: number, kind: ProseKind): ProseFault[] {
  const prose = hideCode(body);
  const open =
    kind === 'citing' ? prose.replaceAll(citation, (text) => ' '.repeat(text.length)) : prose;
  const fault = (index: number, found: string, remedy: string): ProseFault => ({
    line: firstLine - 1 + lineAt(body, index),
    found,
    remedy,
  });
  return [
    ...rules
      .filter(({ of }) => of.includes(kind))
      .flatMap(({ pattern, what, remedy }) =>
        [...open.matchAll(pattern)].map(({ 0: text, index }) =>
          fault(index, `"${text}" ${what}`, remedy),
        ),
      ),
    ...[...open.matchAll(targets)].flatMap(({ 1: inline, 2: defined, index }) => {
      const target = inline ?? defined ?? '';
      return goodTarget.test(target)
        ? []
        : [
            fault(
              index,
              `a link leads to "${target.slice(0, 60)}"`,
              'write an address with https://',
            ),
          ];
    }),
  ];
}

/** Prose with its code spans and blocks as spaces, so that places stay as they are. */
function hideCode(body: string): string {
  return body.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replaceAll(/[^\n]/g, ' '));
}

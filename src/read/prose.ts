import { markdownToMdast, mdxToMdast } from 'satteri';

/** What prose is: Markdown, MDX, or MDX that may cite works. */
export type ProseKind = 'markdown' | 'mdx' | 'citing';

/** A mistake in prose, at a line of its file. */
export interface ProseFault {
  line: number;
  found: string;
  remedy: string;
}

/** Prose as read: the works that it cites with `<Cite id="…" />`, in its order, and what it may not hold. */
export interface ReadProse {
  citations: { id: string; line: number }[];
  faults: ProseFault[];
}

interface ProseNode {
  type: string;
  position?: { start: { line: number } };
  name?: string | null;
  value?: string;
  url?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: ProseNode[];
}

/** What a link in prose may lead to: the web, mail, or a place on this site. */
const goodTarget = /^(?:https?:\/\/|mailto:|[/#]|\.{0,2}\/|[\w-]+(?:[/.#]|$))/;

/** Parts of Markdown that are text. All else is refused, so that nothing of a field can run. */
const plain = new Set(
  'root paragraph text emphasis strong delete inlineCode code break heading blockquote list listItem thematicBreak link linkReference definition table tableRow tableCell footnoteReference footnoteDefinition'.split(
    ' ',
  ),
);
const elsewhere = 'write it another way, or put it between backticks';
const onlyCitation = 'the only one here is <Cite id="…" />';
const noTag = 'write it another way; citations stand in lists only';

/**
 * Reads prose with the parser that builds it, so that what is allowed here is what is built. Lines count from `firstLine`. Code,
 * tags other than a citation where there may be one, pictures, and links to what is no address are faults.
 */
export function readProse(body: string, firstLine: number, kind: ProseKind): ReadProse {
  const read: ReadProse = { citations: [], faults: [] };
  const lineOf = ({ position }: ProseNode) => firstLine - 1 + (position?.start.line ?? 1);
  const refuse = (node: ProseNode, found: string, remedy: string) =>
    read.faults.push({ line: lineOf(node), found, remedy });
  const tagRemedy = kind === 'citing' ? onlyCitation : kind === 'mdx' ? noTag : elsewhere;

  const visit = (node: ProseNode): void => {
    const { type, url, value = '' } = node;
    if (type.startsWith('mdxJsx')) {
      const id = kind === 'citing' ? idOf(node) : undefined;
      if (id === undefined) refuse(node, `"<${node.name ?? ''}" begins a tag`, tagRemedy);
      else read.citations.push({ id, line: lineOf(node) });
    } else if (type === 'mdxjsEsm') {
      refuse(
        node,
        `"${value.split(/\W/)[0]}" begins a paragraph as code does`,
        'begin with another word',
      );
    } else if (type.startsWith('mdx')) {
      refuse(node, '"{" begins code', elsewhere);
    } else if (type === 'html') {
      refuse(
        node,
        `"${/^<[^\s>]*/.exec(value)?.[0] ?? value.slice(0, 20)}" begins a tag`,
        tagRemedy,
      );
    } else if (type.startsWith('image')) {
      refuse(node, '"![" begins a picture', 'write it in words: prose has no pictures');
    } else if (!plain.has(type)) {
      refuse(node, `holds "${type}"`, 'write it as plain Markdown');
    } else if (url !== undefined && !goodTarget.test(url)) {
      refuse(node, `a link leads to "${url.slice(0, 60)}"`, 'write an address with https://');
    }
    for (const child of node.children ?? []) visit(child);
  };
  try {
    visit((kind === 'markdown' ? markdownToMdast(body) : mdxToMdast(body)) as ProseNode);
  } catch (error) {
    const [, line = '1', reason = 'cannot be read'] =
      /^(\d+):\d+: ([^(\n]*)/.exec((error as Error).message) ?? [];
    read.faults.push({
      line: firstLine - 1 + Number(line),
      found: `is not prose: ${reason.trim()}`,
      remedy: `${tagRemedy}; { and < begin code`,
    });
  }
  return read;
}

/** The work that a tag cites; nothing where it is no citation, or says more than which work. */
function idOf({ name, attributes = [], children = [] }: ProseNode): string | undefined {
  const [first, ...others] = attributes;
  const isCitation = name === 'Cite' && others.length === 0 && children.length === 0;
  return isCitation && first?.name === 'id' && typeof first.value === 'string'
    ? first.value
    : undefined;
}

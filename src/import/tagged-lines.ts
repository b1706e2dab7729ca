/** One line of RIS or PubMed's format, with the lines that carry it on. */
export interface TaggedLine {
  line: number;
  tag: string;
  value: string;
}

/**
 * Lines of a tag, a hyphen and a value, as RIS (two signs, two spaces) and PubMed (four signs, padded) have them. A line without
 * a tag carries the one before it on; `stray` are those before the first tag.
 */
export function readTaggedLines(text: string): { tags: TaggedLine[]; stray: number[] } {
  const tags: TaggedLine[] = [];
  const stray: number[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    const [, named, value = '', end] =
      /^(?:([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)|(ER)\s*)$/u.exec(content) ?? [];
    const tag = named ?? end;
    const last = tags.at(-1);
    if (tag !== undefined) tags.push({ line: index + 1, tag, value: value.trim() });
    else if (content.trim() === '') continue;
    else if (last) last.value = `${last.value} ${content.trim()}`.trim();
    else stray.push(index + 1);
  }
  return { tags, stray };
}

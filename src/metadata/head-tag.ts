/** One element of a page's head, as data: a `meta` or a `link` with its attributes, or data for machines. */
export type HeadTag =
  { tag: 'meta' | 'link'; attributes: Record<string, string> } | { tag: 'json-ld'; data: object };

export const meta = (name: string, content: string | number | undefined): HeadTag[] =>
  content === undefined || content === ''
    ? []
    : [{ tag: 'meta', attributes: { name, content: String(content) } }];

export const property = (name: string, content: string | undefined): HeadTag[] =>
  content === undefined ? [] : [{ tag: 'meta', attributes: { property: name, content } }];

export const link = (rel: string, attributes: Record<string, string>): HeadTag => ({
  tag: 'link',
  attributes: { rel, ...attributes },
});

/** JSON that stays within its script: no `<` can end it (HTML, "Restrictions on the contents of script elements"). */
export function serialiseJsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

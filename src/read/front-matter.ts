import { parseYaml, type ParsedYaml } from './yaml.ts';

/** A Markdown file's two parts; `bodyLine` is the line where its prose begins. */
export interface FrontMatter {
  yaml: ParsedYaml;
  body: string;
  bodyLine: number;
}

/** Splits a file at its `---` fences; `undefined` when it does not begin with front matter or never ends it. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n([\s\S]*))?$/.exec(text);
  if (!match) return undefined;
  const [, yaml = '', body = ''] = match;
  return {
    yaml: parseYaml(yaml, 2),
    body: body.trim(),
    bodyLine: text.slice(0, text.length - body.trimStart().length).split('\n').length,
  };
}

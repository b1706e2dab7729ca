import { parseYaml } from '../read/yaml.ts';

/**
 * A content file's text with one outside address in place of another, wherever it stands whole; comments and layout stay. Where its
 * fields would then read otherwise than meant, the text comes back as it was.
 */
export function replaceAddress(text: string, from: string, to: string): string {
  const whole = new RegExp(`(?<![\\w/:.-])${escapeRegExp(from)}(?=["'\\s,})\\]>]|$)`, 'gm');
  const replace = (given: string) => given.replaceAll(whole, () => to);
  const edited = replace(text);
  const meant = replace(JSON.stringify(fieldsOf(text)));
  return JSON.stringify(fieldsOf(edited)) === meant ? edited : text;
}

/** The fields of a record's front matter, or of a table. */
function fieldsOf(text: string): unknown {
  const { value } = parseYaml(/^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)?.[1] ?? text);
  return value ?? null;
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

import { createHash } from 'node:crypto';

/** What stands within a page and would be refused without its hash: `'sha256-…'` of each script and style, in order. */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

const scripts =
  /<script(?![^>]* (?:src|type="application\/(?:ld\+)?json"))[^>]*>([\s\S]*?)<\/script>/g;
const styles = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** The same few styles and scripts stand in thousands of pages. */
const known = new Map<string, string>();

function hashText(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}

/** Hashes of the scripts and styles within pages, each once. Data such as JSON-LD does not run, and needs none. */
export function hashInline(pages: readonly string[]): InlineHashes {
  const hashAll = (pattern: RegExp) =>
    [
      ...new Set(pages.flatMap((html) => [...html.matchAll(pattern)].map(([, text = '']) => text))),
    ].map(hashText);
  return { scripts: hashAll(scripts).sort(), styles: hashAll(styles).sort() };
}

/**
 * A content security policy (CSP Level 3) by which nothing loads but what this site sends. Only what runs the search may compile
 * WebAssembly. In a `meta` element `frame-ancestors` has no meaning, so a header alone says it.
 */
export function formatPolicy(
  hashes: InlineHashes,
  { runsSearch = false, isHeader = false } = {},
): string {
  return [
    ["default-src 'none'"],
    ["script-src 'self'", ...(runsSearch ? ["'wasm-unsafe-eval'"] : []), ...hashes.scripts],
    ["style-src 'self'", ...hashes.styles],
    ["img-src 'self'"],
    ["font-src 'self'"],
    ["connect-src 'self'"],
    ["form-action 'self'"],
    ["base-uri 'none'"],
    ["require-trusted-types-for 'script'"],
    ['trusted-types own-pages'],
    ...(isHeader ? [["frame-ancestors 'none'"]] : []),
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** A page with its policy, before anything in it could load. */
export function sealPage(html: string, policy: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  const start = /<meta charset="?utf-8"?\s*\/?>|<!doctype html>/i.exec(html);
  const at = start ? start.index + start[0].length : 0;
  return html.slice(0, at) + meta + html.slice(at);
}

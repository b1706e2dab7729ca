import type { Redirect } from '../model/settings.ts';
import type { HeaderRule } from './header-rules.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

/** Rules of a `_headers` file. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    const last = rules.at(-1);
    if (name !== undefined && last) last.headers[name] = value;
    else if (line.trim() !== '') rules.push({ path: line.trim(), headers: {} });
  }
  return rules;
}

/** The headers of one address: `*` in a pattern stands for any signs. */
export function headersOf(address: string, rules: readonly HeaderRule[]): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter(({ path }) => toPattern(path).test(address)).map(({ headers }) => headers),
  ) as Record<string, string>;
}

const patterns = new Map<string, RegExp>();
function toPattern(path: string): RegExp {
  const known = patterns.get(path) ?? new RegExp(`^${toRegExp(path)}$`);
  patterns.set(path, known);
  return known;
}

const toRegExp = (path: string): string =>
  path.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');

/** Addresses that moved, without those of a fragment, which no server sees, under the base of the site. */
const movedPages = (redirects: readonly Redirect[], base: string) =>
  redirects
    .filter(({ from }) => !from.includes('#'))
    .map(({ from, to }) => ({ from: base + from.slice(1), to: base + to.slice(1) }));

/** `_redirects`, as Netlify and Cloudflare Pages read it. */
export function formatRedirectsFile(redirects: readonly Redirect[], base: string): string {
  return movedPages(redirects, base)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}

/** Addresses that moved by a `_redirects` file, with where they are. */
export function readRedirectsFile(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [from, to] = line.split(' ');
      return from && to ? [[from, to]] : [];
    }),
  );
}

/** What follows from the site for nginx, for the two places where `deploy/nginx.conf` includes it. */
export interface NginxFiles {
  /** Maps from an address to its headers, and from one that moved to where it is. */
  maps: string;
  /** Media types that are told by the address, not by the ending alone. */
  locations: string;
}

export function formatNginx(
  rules: readonly HeaderRule[],
  redirects: readonly Redirect[],
  base: string,
): NginxFiles {
  const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  // nginx has found the file of a folder by the time it looks here.
  const matching = (path: string) =>
    quote(`~^${toRegExp(path)}${path.endsWith('/') ? '(?:index\\.html)?' : ''}$`);
  const map = (variable: string, lines: readonly string[]) =>
    `map $uri $${variable} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;
  const mapOf = (variable: string, header: string, otherwise?: string) =>
    map(variable, [
      ...(otherwise === undefined ? [] : [`default ${quote(otherwise)}`]),
      ...rules.flatMap(({ path, headers }) =>
        headers[header] === undefined ? [] : [`${matching(path)} ${quote(headers[header])}`],
      ),
    ]);
  const policyOf404 =
    rules.find(({ path }) => path === `${base}404.html`)?.headers['Content-Security-Policy'] ?? '';
  const everywhere = rules.find(({ path }) => path === '/*')?.headers ?? {};
  const written = '# Written by the build; deploy/nginx.conf includes it.\n';
  return {
    maps:
      written +
      [
        // The page that says "not found" is asked for under its own name.
        mapOf('site_policy', 'Content-Security-Policy', policyOf404),
        mapOf('site_disposition', 'Content-Disposition'),
        mapOf('site_cache', 'Cache-Control', 'public, max-age=0, must-revalidate'),
        map(
          'site_moved',
          movedPages(redirects, base).map(({ from, to }) => `${matching(from)} ${quote(to)}`),
        ),
      ].join(''),
    locations:
      written +
      [
        ...Object.entries(everywhere).map(
          ([name, value]) => `add_header ${name} ${quote(value)} always;\n`,
        ),
        ...rules.flatMap(({ path, headers }) =>
          headers['Content-Type'] === undefined
            ? []
            : [
                `location ~ ${quote(`^${toRegExp(path)}$`)} {\n  types {}\n  default_type ${quote(headers['Content-Type'])};\n}\n`,
              ],
        ),
      ].join(''),
  };
}

import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { Redirect } from '../model/settings.ts';

/**
 * Keeps what a redirect cannot: files beside a page that moved are copied to their old address, since a download cannot lead on,
 * and an old fragment stays on its page, since a fragment never reaches a server. Says what it could not place.
 */
export function keepOld(folder: string, redirects: readonly Redirect[]): string[] {
  return redirects.flatMap(({ from, to }) => {
    const [target = '', fragment] = to.split('#');
    const [, old] = from.split('#');
    if (old !== undefined)
      return keepAnchor(join(folder, target, 'index.html'), old, fragment ?? '');
    if (!existsSync(join(folder, target)))
      return [`${target}, to which ${from} leads, is not on the site`];
    if (target !== '/') copyBeside(join(folder, target), join(folder, from));
    return [];
  });
}

/** Files that share a page's name (`new.bib`, `new.png`), under its old name; one that is there is left alone. */
function copyBeside(now: string, old: string): void {
  const [stem, oldStem] = [now, old].map((path) => path.replace(/\/$/, '')) as [string, string];
  if (!existsSync(dirname(stem))) return;
  for (const name of readdirSync(dirname(stem))) {
    const ending = name.slice(basename(stem).length);
    if (!name.startsWith(`${basename(stem)}.`) || /\.(?:br|gz)$/.test(name)) continue;
    if (!existsSync(oldStem + ending)) copyFileSync(stem + ending, oldStem + ending);
  }
}

function keepAnchor(path: string, old: string, now: string): string[] {
  const html = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (html.includes(` id="${old}"`)) return [];
  const tag = new RegExp(`<\\w+\\b[^>]* id="${now}"[^>]*>`).exec(html);
  if (!tag) return [`#${now}, to which #${old} leads, is not on ${path}`];
  const at = tag.index + tag[0].length;
  writeWhole(path, `${html.slice(0, at)}<span id="${old}"></span>${html.slice(at)}`);
  return [];
}

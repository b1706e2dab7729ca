import type { BuiltPage } from './built-site.ts';

/** Every link within a built site that leads nowhere: `page -> link`. `base` is the site's path, with a last slash. */
export function findBrokenLinks(
  pages: BuiltPage[],
  files: readonly string[],
  base: string,
): string[] {
  const ids = new Map(
    pages.map(({ address, root }) => [
      address,
      new Set(root.querySelectorAll('[id]').map((element) => element.id)),
    ]),
  );
  const known = new Set(files.map((path) => `/${path}`));

  return pages.flatMap(({ address, root }) =>
    linksOf(root)
      .filter((link) => {
        const url = new URL(link, `https://site.example${base}${address.slice(1)}`);
        if (url.origin !== 'https://site.example') return false;
        if (!url.pathname.startsWith(base)) return true;
        const path = `/${url.pathname.slice(base.length)}`;
        const anchors = ids.get(path);
        if (!anchors) return !known.has(decodeURIComponent(path));
        return url.hash !== '' && !anchors.has(decodeURIComponent(url.hash.slice(1)));
      })
      .map((link) => `${address} -> ${link}`),
  );
}

function linksOf(root: BuiltPage['root']): string[] {
  return root
    .querySelectorAll('[href], [src], form[action]')
    .flatMap((element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name)))
    .filter((link) => link !== undefined && !/^(?:mailto|data):/.test(link))
    .map((link) => link ?? '');
}

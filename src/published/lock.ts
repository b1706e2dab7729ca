import type { Published } from './list-published.ts';

/** A line of the lock: an address, or a fragment of one (`/about/#themes`). */
export interface Promise {
  address: string;
  line: number;
}

const head = `# Every address that was published, and the fragments on it. None may vanish without an entry in redirects.yaml.
# Written by npm run addresses.
`;

/** Files beside a page share its line: `/topics/teamwork/ .bib .json #fragment`. */
export function formatLock(published: readonly Published[]): string {
  const byPage = new Map<string, { endings: string[]; fragments: string[] }>();
  const pages = new Set(
    published.map(({ address }) => address).filter((address) => address.endsWith('/')),
  );
  for (const { address, fragments } of published) {
    const [, stem = address, ending = ''] = /^(.*[^/])(\.[a-z]+)$/.exec(address) ?? [];
    const page = pages.has(`${stem}/`) && ending ? `${stem}/` : address;
    const line = byPage.get(page) ?? { endings: [], fragments: [] };
    byPage.set(page, line);
    if (page !== address) line.endings.push(ending);
    line.fragments.push(...fragments.map((fragment) => `#${fragment}`));
  }
  const lines = [...byPage].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${head}${lines.map(([page, { endings, fragments }]) => [page, ...endings.sort(), ...fragments].join(' ')).join('\n')}\n`;
}

/** Every address and fragment that the lock promises, with its line. */
export function readLock(text: string): Promise[] {
  return text.split('\n').flatMap((content, index): Promise[] => {
    if (content.trim() === '' || content.startsWith('#')) return [];
    const [page = '', ...parts] = content.trim().split(/\s+/);
    const line = index + 1;
    return [
      { address: page, line },
      ...parts.map((part) => ({
        address: part.startsWith('#') ? page + part : page.replace(/\/$/, '') + part,
        line,
      })),
    ];
  });
}

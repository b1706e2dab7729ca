import type { Manners } from './visit-link.ts';

export const archive = 'https://archive.org/';

/** The newest copy of an address in the Internet Archive (its availability API), if it has one and can be reached. */
export async function findArchived(
  url: string,
  { agent, patience }: Pick<Manners, 'agent' | 'patience'>,
  home = archive,
): Promise<{ url: string; on: string } | undefined> {
  try {
    const response = await fetch(`${home}wayback/available?url=${encodeURIComponent(url)}`, {
      headers: { 'user-agent': agent },
      signal: AbortSignal.timeout(patience),
    });
    const { archived_snapshots: snapshots } = (await response.json()) as {
      archived_snapshots?: { closest?: { available?: boolean; url?: string; timestamp?: string } };
    };
    const { available, url: copy = '', timestamp = '' } = snapshots?.closest ?? {};
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(timestamp) ?? [];
    if (available !== true || !/^https?:\/\//.test(copy) || year === undefined) return undefined;
    return {
      url: copy.replace(/^http:\/\/web\.archive\.org/, 'https://web.archive.org'),
      on: `${year}-${month}-${day}`,
    };
  } catch {
    return undefined;
  }
}

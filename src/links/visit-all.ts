import pMap from 'p-map';
import { visitLink, type Manners, type Visit } from './visit-link.ts';

/** Politeness among many hosts; times in milliseconds. */
export interface Pace {
  /** Hosts that are visited at once; each is asked for one thing at a time. */
  hosts: number;
  /** Between two visits to one host. */
  gap: number;
}

export const gentlePace: Pace = { hosts: 8, gap: 1_000 };

/** Visits addresses host by host, telling of each when it is done; an address is visited once. */
export async function visitAll(
  urls: readonly string[],
  manners: Manners,
  { hosts, gap }: Pace,
  tell: (url: string, visit: Visit) => void,
): Promise<void> {
  const byHost = Map.groupBy(new Set(urls), (url) => new URL(url).host);
  await pMap(
    byHost.values(),
    async (own) => {
      for (const [place, url] of own.entries()) {
        if (place > 0) await new Promise((resolve) => setTimeout(resolve, gap));
        tell(url, await visitLink(url, manners));
      }
    },
    { concurrency: hosts },
  );
}

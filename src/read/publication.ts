import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { redirectSchema, settingsSchema } from '../model/settings.ts';
import { parseYaml } from './yaml.ts';

/** Where a library is published, and its moved addresses, as the build's own configuration needs them. */
export interface Publication {
  site: string;
  base: string;
  redirects: Record<string, string>;
}

/**
 * Reads them from `site.yaml` and `redirects.yaml`; `LIBRARY_ADDRESS` stands in for the address.
 * A file with a mistake gives defaults here, since the check names the mistake and stops the build.
 */
export function readPublication(root: string): Publication {
  const { address } = read(root, 'site.yaml', settingsSchema.pick({ address: true }).loose()) ?? {};
  const url = toUrl(process.env['LIBRARY_ADDRESS'] || address || 'https://library.example/');
  const redirects = read(root, 'redirects.yaml', z.array(redirectSchema)) ?? [];
  return {
    site: url.origin,
    base: url.pathname,
    redirects: Object.fromEntries(
      redirects
        // A fragment never reaches a server: its page keeps it.
        .filter(({ from }) => !from.includes('#'))
        .map(({ from, to }) => [from, url.pathname + to.slice(1)]),
    ),
  };
}

function read<T extends z.ZodType>(root: string, name: string, schema: T): z.infer<T> | undefined {
  const path = join(root, name);
  if (!existsSync(path)) return undefined;
  return schema.safeParse(parseYaml(readFileSync(path, 'utf8')).value).data;
}

/** A last slash is added where it is missing, since every address is joined to it. */
function toUrl(address: string): URL {
  if (!URL.canParse(address)) {
    throw new Error(`LIBRARY_ADDRESS: "${address}" is not a web address; write it with https://`);
  }
  return new URL(address.endsWith('/') ? address : `${address}/`);
}

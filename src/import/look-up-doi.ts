import { bareDoi, doiSchema } from '../model/identifiers.ts';
import type { RawRecord } from './raw-record.ts';
import { readCslJson } from './read-csl-json.ts';

/** How a DOI is asked for. */
export interface LookUp {
  /** The resolver, with a last slash. */
  resolver: string;
  /** Who asks, as the DOI system's etiquette wants it. */
  agent: string;
  /** Milliseconds until the answer must have come whole. */
  patience: number;
}

export const doiSystem: LookUp = {
  resolver: 'https://doi.org/',
  agent: 'leadership-reading-room/0.1 (npm run add; one DOI at a time)',
  patience: 15_000,
};

const mostBytes = 2_000_000;

/**
 * A work as the agency that registered its DOI describes it, by content negotiation
 * (https://www.crosscite.org/docs.html). Answers with a message for a curator where nothing came of it; never throws for what the
 * network does.
 */
export async function lookUpDoi(
  text: string,
  { resolver, agent, patience }: LookUp = doiSystem,
): Promise<{ record: RawRecord } | { found: string; remedy: string }> {
  const doi = bareDoi(text);
  if (!doiSchema.safeParse(doi).success) {
    return { found: `"${text}" is not a DOI`, remedy: 'write it as 10.1136/bmj.123' };
  }
  const byHand = 'add the work without --doi, and fill in what you know';
  try {
    const response = await fetch(
      resolver + encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23'),
      {
        headers: { accept: 'application/vnd.citationstyles.csl+json', 'user-agent': agent },
        signal: AbortSignal.timeout(patience),
      },
    );
    if (response.status === 404) {
      return { found: `${doi} is not registered`, remedy: 'compare it with the source' };
    }
    if (response.status === 429) {
      return { found: 'the DOI system asks for patience', remedy: 'try again in some minutes' };
    }
    if (!response.ok) {
      return {
        found: `the DOI system answered ${response.status}`,
        remedy: `try again later, or ${byHand}`,
      };
    }
    const answer = await readAtMost(response, mostBytes);
    const [record] = readCslJson(answer).records;
    if (!record || !/json/.test(response.headers.get('content-type') ?? '')) {
      return { found: `no record came for ${doi}, but something else`, remedy: byHand };
    }
    const named = String(record.item.DOI ?? doi);
    if (named.toLowerCase() !== doi.toLowerCase()) {
      return {
        found: `asked for ${doi}, the DOI system answered with ${named}`,
        remedy: 'compare it with the source',
      };
    }
    return { record: { ...record, item: { ...record.item, DOI: doi } } };
  } catch (error) {
    return { found: describe(error as Error, patience), remedy: `try again later, or ${byHand}` };
  }
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    size += (part as Uint8Array).length;
    if (size > most) throw new Error('more than a record came');
  }
  return Buffer.concat(parts).toString('utf8');
}

function describe(error: Error, patience: number): string {
  if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} seconds`;
  const cause = (error.cause as { code?: string; message?: string } | undefined) ?? {};
  const reason = cause.code ?? cause.message ?? error.message;
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH/.test(reason)
    ? `the network, or the DOI system, cannot be reached (${reason})`
    : `the look-up failed (${reason})`;
}

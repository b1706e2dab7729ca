/** What came of a visit to an address. */
export interface Visit {
  /** `moved`: it answers at another address, for good; `suspicious`: a person should look. */
  result: 'fine' | 'moved' | 'suspicious' | 'gone';
  why: string;
  /** Where it led, if elsewhere. */
  to?: string;
  /** No server answered at all. */
  isUnreached?: true;
}

/** How addresses are visited; times in milliseconds. */
export interface Manners {
  agent: string;
  /** Until an answer must have begun and ended. */
  patience: number;
  /** Visits to one address that fails for the moment. */
  tries: number;
  /** Before the second try; doubled for each further one. */
  backOff: number;
  /** The longest wait that a server may ask for. */
  mostWait: number;
}

export const goodManners: Manners = {
  agent: 'leadership-reading-room/0.1 (npm run links; looks whether a cited page is still there)',
  patience: 20_000,
  tries: 3,
  backOff: 2_000,
  mostWait: 60_000,
};

const mostRedirects = 10;
const mostBytes = 65_536;
const permanent = new Set([301, 308]);
const redirecting = new Set([301, 302, 303, 307, 308]);
/** What a page says that is not there and answers as if it were. */
const missingWords =
  /\b(?:404|page (?:not|cannot be|could not be|can’t be|can't be) found|not found|no longer (?:available|exists?)|has been (?:removed|deleted)|doesn[’']t exist|does not exist)\b/i;

/** Visits an address: HEAD, then GET where that is refused or the page has to be read. Never throws. */
export async function visitLink(url: string, manners: Manners = goodManners): Promise<Visit> {
  let last: Visit = { result: 'suspicious', why: 'was not visited' };
  for (let attempt = 1; attempt <= manners.tries; attempt += 1) {
    const visit = await follow(url, manners);
    if (!('wait' in visit)) return visit;
    last = {
      result: visit.result,
      why: visit.why,
      ...(visit.isUnreached && { isUnreached: true }),
    };
    if (attempt < manners.tries) {
      await pause(Math.min(visit.wait ?? manners.backOff * 2 ** (attempt - 1), manners.mostWait));
    }
  }
  return last;
}

/** A failure that may pass; `wait` is what the server asks for. */
type Passing = Visit & { wait: number | undefined };

async function follow(url: string, manners: Manners): Promise<Visit | Passing> {
  let at = url;
  let isPermanent = true;
  const seen = new Set([url]);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const answer = await ask(at, manners);
    if ('why' in answer) return answer;
    const { status, location } = answer;
    if (!redirecting.has(status) || location === null) return judge(url, at, isPermanent, answer);
    const next = URL.canParse(location, at) ? new URL(location, at) : undefined;
    if (!next || !/^https?:$/.test(next.protocol)) {
      return {
        result: 'suspicious',
        why: `leads to "${location.slice(0, 80)}", which is no web address`,
      };
    }
    isPermanent &&= permanent.has(status);
    at = next.href;
    if (seen.has(at)) return { result: 'suspicious', why: 'leads in a circle', to: at };
    seen.add(at);
  }
  return { result: 'suspicious', why: `leads on more than ${mostRedirects} times`, to: at };
}

function judge(
  url: string,
  at: string,
  isPermanent: boolean,
  { status, text, wait }: Reply,
): Visit | Passing {
  const elsewhere = at === url ? {} : { to: at };
  if (status === 404 || status === 410)
    return { result: 'gone', why: `answers ${status}`, ...elsewhere };
  if (status === 429) return { result: 'suspicious', why: 'asks for fewer visits (429)', wait };
  if (status >= 500) return { result: 'suspicious', why: `its server fails (${status})`, wait };
  if (status >= 400)
    return {
      result: 'suspicious',
      why: `refuses a program (${status}): look with a browser`,
      ...elsewhere,
    };
  const said = missingWords.exec(headingsOf(text))?.[0];
  if (said)
    return { result: 'suspicious', why: `says "${said}" and answers ${status}`, ...elsewhere };
  if (at === url) return { result: 'fine', why: `answers ${status}` };
  const [from, to] = [new URL(url), new URL(at)];
  if (to.pathname === '/' && from.pathname !== '/') {
    return { result: 'suspicious', why: 'leads to a home page', to: at };
  }
  return isPermanent
    ? { result: 'moved', why: 'has moved for good', to: at }
    : { result: 'fine', why: 'leads on, for now', to: at };
}

interface Reply {
  status: number;
  location: string | null;
  /** The beginning of a web page; empty for other media. */
  text: string;
  wait: number | undefined;
}

async function ask(url: string, { agent, patience }: Manners): Promise<Reply | Passing | Visit> {
  const request = async (method: 'HEAD' | 'GET'): Promise<Reply> => {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': agent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' },
      signal: AbortSignal.timeout(patience),
    });
    const isPage = /html/.test(response.headers.get('content-type') ?? '');
    const text = method === 'GET' && isPage ? await readStart(response) : '';
    await response.body?.cancel().catch(() => undefined);
    return {
      status: response.status,
      location: response.headers.get('location'),
      text,
      wait: readWait(response.headers.get('retry-after')),
    };
  };
  try {
    const head = await request('HEAD').catch((error: Error) => {
      if (error.name === 'TimeoutError') throw error;
      return undefined;
    });
    // A redirect needs no body; all else is asked for whole, since many servers answer HEAD with anything.
    return head && redirecting.has(head.status) && head.location ? head : await request('GET');
  } catch (error) {
    return describe(error as Error, patience);
  }
}

async function readStart(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    size += (part as Uint8Array).length;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Title and main heading: what a page calls itself. */
function headingsOf(html: string): string {
  return [...html.matchAll(/<(title|h1)\b[^>]*>([\s\S]*?)<\/\1>/gi)]
    .map(([, , words = '']) => words.replaceAll(/<[^>]*>/g, ' '))
    .join(' ');
}

/** `Retry-After` as milliseconds; seconds or a date (RFC 9110). */
function readWait(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}

function describe(error: Error, patience: number): Passing | Visit {
  const passing = (why: string): Passing => ({ result: 'suspicious', why, wait: undefined });
  if (error.name === 'TimeoutError') return passing(`no answer within ${patience / 1000} seconds`);
  const { code = '', message = error.message } = (error.cause ?? {}) as {
    code?: string;
    message?: string;
  };
  if (code === 'ENOTFOUND')
    return { result: 'gone', why: 'its host has no address any more', isUnreached: true };
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(code))
    return { result: 'suspicious', why: `its certificate is wrong (${code})` };
  return { ...passing(`cannot be reached (${code || message})`), isUnreached: true };
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

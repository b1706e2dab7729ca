import { countOf } from '../model/text.ts';

/** Limits that hosts publish for one site; sizes in bytes. */
export const hostLimits = {
  'Cloudflare Pages': {
    files: 20_000,
    fileBytes: 25 * 2 ** 20,
    headerRules: 100,
    headerLine: 2_000,
    redirects: 2_000,
  },
  'GitHub Pages': { siteBytes: 10 ** 9 },
} as const satisfies Record<string, Partial<SiteSize> & { siteBytes?: number }>;

/** What a built site comes to. */
export interface SiteSize {
  files: number;
  siteBytes: number;
  /** The largest file. */
  fileBytes: number;
  headerRules: number;
  headerLine: number;
  redirects: number;
}

/** These hosts compress files themselves. */
const leaveOutCopies = 'leave out precompressed files (PRECOMPRESS=no npm run build)';
const remedies: Record<keyof SiteSize, string> = {
  files: 'choose another host',
  siteBytes: 'choose another host',
  fileBytes: 'export less into one file, or choose another host',
  headerRules: 'choose another host, or let a server of your own send the headers',
  headerLine: 'choose another host, or let a server of your own send the headers',
  redirects: 'choose another host: those beyond lead on by their pages only',
};
const words: Record<keyof SiteSize, (count: number) => string> = {
  files: (count) => countOf(count, 'file'),
  siteBytes: (count) => `${Math.ceil(count / 1e6)} MB`,
  fileBytes: (count) => `${Math.ceil(count / 1e6)} MB in one file`,
  headerRules: (count) => countOf(count, 'rule in _headers', 'rules in _headers'),
  headerLine: (count) => `${count} letters in one line of _headers`,
  redirects: (count) => countOf(count, 'line in _redirects', 'lines in _redirects'),
};

/** What would not fit on a host, each with the remedy; for the files as they would be uploaded, with compressed copies or without. */
export function findOverLimit(size: SiteSize, isCompressed: boolean): string[] {
  return Object.entries(hostLimits).flatMap(([host, limits]) =>
    (Object.entries(limits) as [keyof SiteSize, number][])
      .filter(([what, limit]) => size[what] > limit)
      .map(([what, limit]) => {
        const hasCopies = isCompressed && (what === 'files' || what === 'siteBytes');
        const remedy = [...(hasCopies ? [leaveOutCopies] : []), remedies[what]].join(', or ');
        return `${host}: ${words[what](size[what])}, and ${words[what](limit)} are allowed; ${remedy}`;
      }),
  );
}

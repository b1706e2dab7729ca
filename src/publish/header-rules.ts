import { exportFormats } from '../citations/export-formats.ts';
import { formatPolicy, type InlineHashes } from './policy.ts';

/** Headers for the addresses that a pattern matches: `/references/*`, `/*.ris`, `/`. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** What every answer says, whatever it is. */
const everywhere: Record<string, string> = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'autoplay',
    'bluetooth',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Files whose names hold a hash of what is in them. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const download = { 'Content-Disposition': 'attachment' };

/** Media types of files that hosts do not know, or would call something less. */
const mediaTypes: readonly { ending: string; type: string; isDownload?: boolean }[] = [
  { ending: 'ris', type: typeOf('ris'), isDownload: true },
  { ending: 'bib', type: typeOf('bib'), isDownload: true },
  { ending: 'csv', type: 'text/csv; charset=utf-8', isDownload: true },
];

/** Folders with a file of works beside each page; other JSON is plain. */
const folders = [
  'references',
  'frameworks',
  'authors',
  'years',
  'topics',
  'organisations',
  'lists',
];

function typeOf(wanted: (typeof exportFormats)[number]['ending']): string {
  return exportFormats.find(({ ending }) => ending === wanted)?.mediaType ?? '';
}

/**
 * Every rule of a site, the one source of all hosts' files. `pages` are the hashes of its HTML and SVG files, by path (`references/index.html`). No two
 * rules that match one address name the same header: hosts join such values with a comma.
 */
export function listHeaderRules(
  pages: ReadonlyMap<string, InlineHashes>,
  base: string,
): HeaderRule[] {
  const at = (path: string) => base + path;
  const json = { 'Content-Type': typeOf('json'), ...download };
  return [
    { path: '/*', headers: everywhere },
    ...policyRules(pages, base),
    { path: at('_astro/*'), headers: immutable },
    ...mediaTypes.map(({ ending, type, isDownload }) => ({
      path: at(`*.${ending}`),
      headers: { 'Content-Type': type, ...(isDownload && download) },
    })),
    { path: at('references.json'), headers: json },
    ...folders.map((folder) => ({ path: at(`${folder}/*.json`), headers: json })),
    { path: at('feed.xml'), headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
    {
      path: at('topics/*.xml'),
      headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
    },
    {
      path: at('opensearch.xml'),
      headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
    },
  ];
}

const joinHashes = (all: readonly InlineHashes[]): InlineHashes => ({
  scripts: [...new Set(all.flatMap(({ scripts }) => scripts))].sort(),
  styles: [...new Set(all.flatMap(({ styles }) => styles))].sort(),
});

/** A policy for each part of the site, with the hashes of its pages and of the page that says "not found", which answers anywhere. */
function policyRules(pages: ReadonlyMap<string, InlineHashes>, base: string): HeaderRule[] {
  const parts = Map.groupBy(pages.keys(), (path) =>
    path.includes('/') ? `${path.split('/')[0]}/*` : path === 'index.html' ? '' : path,
  );
  return [...parts]
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .map(([part = '', paths]) => ({
      path: base + part,
      headers: {
        'Content-Security-Policy': formatPolicy(
          joinHashes([...paths, '404.html'].flatMap((path) => pages.get(path) ?? [])),
          { runsSearch: part === 'search/*', isHeader: true },
        ),
      },
    }));
}

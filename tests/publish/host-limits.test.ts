import { expect, test } from 'vitest';
import { findOverLimit, type SiteSize } from '../../src/publish/host-limits.ts';

const fits: SiteSize = {
  files: 20_000,
  siteBytes: 1e9,
  fileBytes: 25 * 2 ** 20,
  headerRules: 100,
  headerLine: 2_000,
  redirects: 2_000,
};
const leaveOut = 'leave out precompressed files (PRECOMPRESS=no npm run build), or ';

test('a site at every limit fits', () => {
  expect(findOverLimit(fits, true)).toEqual([]);
});

test.each<[part: Partial<SiteSize>, isCompressed: boolean, expected: string]>([
  [
    { files: 20_001 },
    true,
    `Cloudflare Pages: 20001 files, and 20000 files are allowed; ${leaveOut}choose another host`,
  ],
  [
    { files: 20_001 },
    false,
    'Cloudflare Pages: 20001 files, and 20000 files are allowed; choose another host',
  ],
  [
    { siteBytes: 1.1e9 },
    true,
    `GitHub Pages: 1100 MB, and 1000 MB are allowed; ${leaveOut}choose another host`,
  ],
  [
    { siteBytes: 1.1e9 },
    false,
    'GitHub Pages: 1100 MB, and 1000 MB are allowed; choose another host',
  ],
  [
    { fileBytes: 29e6 },
    true,
    'Cloudflare Pages: 29 MB in one file, and 27 MB in one file are allowed; export less into one file, or choose another host',
  ],
  [
    { redirects: 2_001 },
    true,
    'Cloudflare Pages: 2001 lines in _redirects, and 2000 lines in _redirects are allowed; choose another host: those beyond lead on by their pages only',
  ],
])('%j', (part, isCompressed, expected) => {
  expect(findOverLimit({ ...fits, ...part }, isCompressed)).toEqual([expected]);
});

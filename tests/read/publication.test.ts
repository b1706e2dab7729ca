import { afterEach, expect, test, vi } from 'vitest';
import { readPublication } from '../../src/read/publication.ts';

afterEach(() => vi.unstubAllEnvs());

test('address and moved pages come from the content folder, under its base', () => {
  expect(readPublication('tests/fixtures/library')).toEqual({
    site: 'https://lamp-room.example',
    base: '/shelf/',
    redirects: { '/references/fogg-1887/': '/shelf/references/fogg-1887-on-lamps/' },
  });
});

test.each([
  ['https://x.example', 'https://x.example', '/'],
  ['https://x.example/library', 'https://x.example', '/library/'],
  ['https://x.example/library/', 'https://x.example', '/library/'],
  ['', 'https://lamp-room.example', '/shelf/'],
])('LIBRARY_ADDRESS=%s', (address, site, base) => {
  vi.stubEnv('LIBRARY_ADDRESS', address);
  expect(readPublication('tests/fixtures/library')).toMatchObject({ site, base });
});

test('an address that is none is named', () => {
  vi.stubEnv('LIBRARY_ADDRESS', 'readingroom');
  expect(() => readPublication('tests/fixtures/library')).toThrow(
    'LIBRARY_ADDRESS: "readingroom" is not a web address; write it with https://',
  );
});

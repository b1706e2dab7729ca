import { expect, test } from 'vitest';
import { xml2js } from 'xml-js';
import { formatFeed } from '../../src/metadata/feed.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { readLibrary } from '../../src/read/read-library.ts';

const { settings } = buildLibrary(readLibrary('content').records);

test.each([
  'Trust & leaders',
  'a < b',
  '<script>alert(1)</script>',
  'ends ]]> early',
  '“Aim High”',
])('a title such as %s is read back as it was', (title) => {
  const atom = formatFeed(
    { title: 'All', subtitle: 'Everything', path: '/', self: '/feed.xml' },
    [{ title, path: '/references/a/', summary: title, changed: '2026-11-24' }],
    settings,
    (path) => new URL(path, settings.address).href,
  );
  const { feed } = xml2js(atom, { compact: true }) as {
    feed: { entry: Record<string, { _cdata: string; _attributes: { type: string } }> };
  };
  for (const part of ['title', 'summary'].map((name) => feed.entry[name])) {
    expect(part?._attributes.type).toBe('html');
    const unescaped = part?._cdata
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(unescaped).toBe(title);
  }
});

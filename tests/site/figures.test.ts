import { existsSync } from 'node:fs';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { compareFrameworks, componentWords } from '../../src/model/comparison.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { gatherTimeline, relationWords } from '../../src/model/timeline.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { readPages } from './built-site.ts';

// A CommonJS module: its types and what Node gives differ.
const decodeQr = 'default' in jsqr ? (jsqr.default as typeof jsqr) : jsqr;
const library = buildLibrary(readLibrary('content').records);
const pages = readPages();
const page = (address: string) => {
  const found = pages.find((built) => built.address === address);
  if (!found) throw new Error(`there is no page ${address}`);
  return found.root;
};
const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('every page has a picture for sharing that is there, 1200 by 630; frameworks and lists have their own', async () => {
  const pictures = pages.flatMap(({ address, root }) => {
    const url = root.querySelector('meta[property="og:image"]')?.getAttribute('content');
    return url === undefined ? [] : [{ address, path: new URL(url).pathname }];
  });
  const own = pictures.filter(({ path }) => path !== '/share.png');
  expect(own.map(({ address }) => address).sort()).toEqual(
    pages
      .map(({ address }) => address)
      .filter((address) => /^\/(?:frameworks|lists)\/[^/]+\/(?:handout\/)?$/.test(address))
      .sort(),
  );
  expect(pictures.filter(({ path }) => !existsSync(`dist${path}`))).toEqual([]);
  for (const path of new Set(pictures.map((picture) => picture.path))) {
    const { width, height, format } = await sharp(`dist${path}`).metadata();
    expect({ path, width, height, format }).toEqual({
      path,
      width: 1200,
      height: 630,
      format: 'png',
    });
  }
});

test('the QR code of every handout reads as its page’s address', async () => {
  const handouts = pages.filter(({ address }) => address.endsWith('/handout/'));
  expect(handouts.length).toBeGreaterThan(50);
  for (const { address, root } of handouts) {
    const svg = root
      .querySelector('svg.qr')
      ?.outerHTML.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
    const { data, info } = await sharp(Buffer.from(svg ?? ''))
      .resize(400)
      .flatten({ background: '#fff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = decodeQr(new Uint8ClampedArray(data), info.width, info.height)?.data;
    expect(read).toBe(`${library.settings.address}${address.slice(1).replace('handout/', '')}`);
  }
});

test('the comparison in words has every component that the data has, under its theme', () => {
  const root = page('/compare/');
  for (const { id } of library.themes) {
    const said = root
      .querySelectorAll(`#${id} dl > div`)
      .map((row) =>
        [row.querySelector('dt')?.text, row.querySelector('dd')?.text].map((text) =>
          squeeze(text ?? ''),
        ),
      );
    const expected = compareFrameworks(library).flatMap(({ shortName, themes }) => {
      const components = themes[id];
      return components ? [[shortName, components.map(componentWords).join('; ')]] : [];
    });
    expect(said, id).toEqual(expected);
  }
});

test('the matrix says how many components each framework has for each theme', () => {
  const rows = page('/compare/').querySelectorAll('.matrix tbody tr');
  const said = rows.map((row) =>
    row.querySelectorAll('td').map((cell) => Number.parseInt(squeeze(cell.text), 10) || 0),
  );
  expect(said).toEqual(
    compareFrameworks(library).map(({ themes }) =>
      library.themes.map(({ id }) => themes[id]?.length ?? 0),
    ),
  );
});

test('the timeline in words has every entry with its year and all its relations', () => {
  const { entries, undated } = gatherTimeline(library);
  const said = page('/timeline/')
    .querySelectorAll('tr.entry')
    .map((row) =>
      row.querySelectorAll('.when, .record-name, .lineage p').map(({ text }) => squeeze(text)),
    );
  const escape = (text: string) => text.replaceAll('&', '&amp;');
  expect(said).toEqual(
    [...entries, ...undated].map(({ year, name, relations }) => [
      String(year ?? '–'),
      escape(name),
      ...relations.map((relation) => escape(relationWords(relation))),
    ]),
  );
});

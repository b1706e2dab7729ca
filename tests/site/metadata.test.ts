import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { xml2js } from 'xml-js';
import { exportFormats, exportReferences } from '../../src/citations/export-formats.ts';
import { listDownloads } from '../../src/model/downloads.ts';
import { buildLibrary } from '../../src/model/library.ts';
import { headersOf, readHeadersFile } from '../../src/publish/host-files.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { listFiles, readPages } from './built-site.ts';

const pages = readPages();
const files = new Set(listFiles());
const library = buildLibrary(readLibrary('content').records);
const { settings } = library;
const page = (address: string) => {
  const found = pages.find((candidate) => candidate.address === address);
  if (!found) throw new Error(`there is no page ${address}`);
  return found;
};
const graphOf = ({ root }: (typeof pages)[number]) =>
  root
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.text) as { '@graph': Record<string, unknown>[] });
const typesOf = (address: string) =>
  graphOf(page(address)).flatMap((graph) => graph['@graph'].map((entity) => entity['@type']));

describe('downloads', () => {
  const downloads = listDownloads(library);

  test('every page that stands for works has them in every format', () => {
    const wrong = downloads.flatMap(({ path, references }) =>
      exportFormats
        .filter(
          (format) =>
            !files.has(`${path}.${format.ending}`) ||
            readFileSync(`dist/${path}.${format.ending}`, 'utf8') !==
              exportReferences(references, format),
        )
        .map(({ ending }) => `${path}.${ending}`),
    );
    expect(wrong).toEqual([]);
  });

  // As hosts read it: an address, with one * for anything, and the headers below it.
  test('the host sends each with its media type, and nothing else with it', () => {
    const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));
    const expected = new Map<string, string>(
      downloads.flatMap(({ path }) =>
        exportFormats.map(({ ending, mediaType }) => [`${path}.${ending}`, mediaType] as const),
      ),
    );
    const ours = new Set<string>(exportFormats.map(({ mediaType }) => mediaType));
    const wrong = [...files].filter((file) => {
      const type = headersOf(`/${file}`, rules)['Content-Type'];
      return expected.has(file)
        ? type !== expected.get(file)
        : type !== undefined && ours.has(type);
    });
    expect(wrong).toEqual([]);
  });

  test('every page that stands for works links to them, and says so to machines', () => {
    const wrong = downloads.flatMap(({ path }) => {
      const { root } = page(`/${path}/`);
      return exportFormats
        .map(({ ending }) => `/${path}.${ending}`)
        .filter(
          (href) =>
            !root.querySelector(`main a[href="${href}"][download]`) ||
            !root.querySelector(
              `link[rel=${/^references\/./.test(path) ? 'describedby' : 'alternate'}]` +
                `[href="${new URL(href, settings.address)}"]`,
            ),
        );
    });
    expect(wrong).toEqual([]);
  });
});

describe('data for machines', () => {
  test.each([
    ['/', ['WebSite']],
    ['/references/', ['Dataset', 'BreadcrumbList']],
    ['/references/west-2017-caring-to-change/', ['Report', 'BreadcrumbList']],
    ['/references/bass-1985-beyond-expectations/', ['Book', 'BreadcrumbList']],
    ['/references/dath-2015-leader/', ['Chapter', 'BreadcrumbList']],
    ['/references/wong-2013-nursing-leadership-update/', ['ScholarlyArticle', 'BreadcrumbList']],
    ['/references/cmi-2024-new-framework/', ['WebPage', 'BreadcrumbList']],
    ['/references/sturdy-2026-launching-the-code/', ['BlogPosting', 'BreadcrumbList']],
    ['/frameworks/healthcare-leadership-model/', ['DefinedTermSet', 'BreadcrumbList']],
    ['/authors/west-michael/', ['Person', 'BreadcrumbList']],
    ['/authors/nhs-england/', ['Organization', 'BreadcrumbList']],
    ['/organisations/kings-fund/', ['Organization', 'BreadcrumbList']],
    ['/topics/teamwork/', ['BreadcrumbList']],
  ])('%s is %j', (address, types) => {
    expect(typesOf(address)).toEqual(types);
  });

  test('a framework has each component as a term at its anchor', () => {
    const address = '/frameworks/healthcare-leadership-model/';
    const [set] = graphOf(page(address))[0]?.['@graph'] ?? [];
    const terms = set?.['hasDefinedTerm'] as { name: string; url: string }[];
    expect(terms.map(({ name }) => name)).toContain('Connecting our service');
    const ids = new Set(
      page(address)
        .root.querySelectorAll('[id]')
        .map(({ id }) => id),
    );
    expect(terms.filter(({ url }) => !ids.has(new URL(url).hash.slice(1)))).toEqual([]);
  });

  test('all of it fits the types of schema.org', { timeout: 300_000 }, () => {
    const folder = '.cache/json-ld';
    const kinds = new Map<string, (typeof pages)[number]>();
    for (const candidate of pages) {
      const types = JSON.stringify(
        graphOf(candidate).flatMap((graph) => graph['@graph'].map((entity) => entity['@type'])),
      );
      // The longest page of each kind says most.
      const known = kinds.get(types);
      if (!known || known.html.length < candidate.html.length) kinds.set(types, candidate);
    }
    mkdirSync(folder, { recursive: true });
    const names = [...kinds.values()].flatMap((candidate, i) =>
      graphOf(candidate).map((graph, j) => {
        const name = `${folder}/graph-${i}-${j}.ts`;
        writeFileSync(
          name,
          `import type { Graph } from 'schema-dts';\n// ${candidate.address}\nexport const graph: Graph = ${JSON.stringify(graph, null, 1)};\n`,
        );
        return name;
      }),
    );
    expect(names.length).toBeGreaterThan(8);
    const program = ts.createProgram(names, {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    });
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) =>
        [file?.text.split('\n')[1], ts.flattenDiagnosticMessageText(messageText, '\n')].join(' '),
      );
    rmSync(folder, { recursive: true });
    expect(faults).toEqual([]);
  });

  test('every page says to machines what it says to people', () => {
    const wrong = pages
      .filter(({ address }) => address !== '/404.html' && address !== '/search/')
      .filter(({ root }) => {
        const content = (selector: string) => root.querySelector(selector)?.getAttribute('content');
        return (
          content('meta[property="og:url"]') !==
            root.querySelector('link[rel=canonical]')?.getAttribute('href') ||
          content('meta[property="og:description"]') !== content('meta[name=description]') ||
          !root
            .querySelector('title')
            ?.text.startsWith((content('meta[property="og:title"]') ?? '?').slice(0, 20))
        );
      });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});

test('a page with a list of works offers each to Zotero, and a page of one work only where tags would mangle it', () => {
  const coinsOn = (address: string) => page(address).root.querySelectorAll('.Z3988').length;
  expect(coinsOn('/topics/teamwork/')).toBe(
    library.topicShelves.find(({ topic }) => topic.id === 'teamwork')?.references.length,
  );
  expect(coinsOn('/lists/doctors-as-leaders/')).toBeGreaterThan(10);
  expect(coinsOn('/references/west-2017-caring-to-change/')).toBe(0);
  expect(coinsOn('/references/sapphire-2013-change-model/')).toBe(1);
});

interface Xml {
  [name: string]: Xml &
    Xml[] & { _text: string; _cdata: string; _attributes: Record<string, string> };
}
const readXml = (path: string) =>
  xml2js(readFileSync(`dist/${path}`, 'utf8'), { compact: true }) as Xml;

describe('feeds', () => {
  test.each([
    ['feed.xml', settings.name],
    ['topics/teamwork.xml', `Teams and teaming – ${settings.name}`],
  ])('%s is an Atom feed of pages', (path, title) => {
    const { feed } = readXml(path);
    const entries = [feed?.['entry']].flat() as unknown as Xml[];
    expect(feed?.['title']?._text).toBe(title);
    expect(entries.length).toBeGreaterThan(3);
    const known = new Set(pages.map(({ address }) => new URL(address, settings.address).href));
    for (const entry of entries) {
      expect(known).toContain(entry['id']?._text);
      expect(entry['updated']?._text).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
    expect(feed?.['id']?._text).toBe(`${settings.address}${path}`);
  });
});

test('the sitemap has every page but search, 404 and handouts, with the day of its last change', () => {
  const index = readXml('sitemap-index.xml');
  const { loc } = [index['sitemapindex']?.['sitemap']].flat()[0] as unknown as Xml;
  expect(loc?._text).toBe(`${settings.address}sitemap-0.xml`);
  const urls = readXml('sitemap-0.xml')['urlset']?.['url'] as unknown as Xml[];
  expect(urls.map((url) => url['loc']?._text).sort()).toEqual(
    pages
      .filter(({ address }) => !/^\/(?:404\.html|search\/|.*\/handout\/)$/.test(address))
      .map(({ address }) => new URL(address, settings.address).href)
      .sort(),
  );
  const undated = urls.filter((url) => !/^\d{4}-\d\d-\d\d$/.test(url['lastmod']?._text ?? ''));
  // A body without works or frameworks has no day of its own.
  expect(undated.filter((url) => !url['loc']?._text.includes('/organisations/'))).toEqual([]);
});

test('the search can be added to a browser, and robots find the sitemap', () => {
  const { Url } = readXml('opensearch.xml')['OpenSearchDescription'] as Xml;
  expect(Url?._attributes['template']).toBe(`${settings.address}search/?q={searchTerms}`);
  expect(readFileSync('dist/robots.txt', 'utf8')).toContain(
    `Sitemap: ${settings.address}sitemap-index.xml`,
  );
});

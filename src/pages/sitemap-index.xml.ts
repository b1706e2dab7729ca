import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { formatSitemapIndex, formatSitemaps, listPages } from '../metadata/sitemap.ts';
import { absoluteAt, addresses } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const absolute = absoluteAt(site);
  const files = formatSitemaps(listPages(await getLibrary()), absolute);
  const xml = formatSitemapIndex(
    files.map((_, number) => addresses.sitemap(number)),
    absolute,
  );
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};

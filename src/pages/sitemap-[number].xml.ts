import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../content.ts';
import { formatSitemaps, listPages } from '../metadata/sitemap.ts';
import { absoluteAt, siteOrigin } from '../site.ts';

export const getStaticPaths = (async () => {
  const files = formatSitemaps(listPages(await getLibrary()), absoluteAt(siteOrigin));
  return files.map((xml, number) => ({ params: { number: String(number) }, props: { xml } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response((props as { xml: string }).xml, { headers: { 'Content-Type': 'application/xml' } });

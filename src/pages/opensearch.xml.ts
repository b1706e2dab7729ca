import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { formatOpenSearch } from '../metadata/open-search.ts';
import { absoluteAt } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const { settings } = await getLibrary();
  const xml = formatOpenSearch(settings, absoluteAt(site));
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};

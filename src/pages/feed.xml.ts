import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { formatFeed, listChanges } from '../metadata/feed.ts';
import { absoluteAt, addresses } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const { settings } = library;
  const about = {
    title: settings.name,
    subtitle: settings.description,
    path: addresses.home(),
    self: addresses.feed(),
  };
  const atom = formatFeed(about, listChanges(library), settings, absoluteAt(site));
  return new Response(atom, { headers: { 'Content-Type': 'application/atom+xml' } });
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary, pathsToRender } from '../../content.ts';
import { formatFeed, listChanges } from '../../metadata/feed.ts';
import type { TopicShelf } from '../../model/shelves.ts';
import { absoluteAt, addresses } from '../../site.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const { topicShelves } = await getLibrary();
  return pathsToRender(
    routePattern,
    topicShelves.map((shelf) => ({ params: { id: shelf.topic.id }, props: { shelf } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props, site }) => {
  const { shelf } = props as { shelf: TopicShelf };
  const { settings } = await getLibrary();
  const { id, name, scope } = shelf.topic;
  const about = {
    title: `${name} – ${settings.name}`,
    subtitle: scope,
    path: addresses.topic(id),
    self: addresses.topicFeed(id),
  };
  const atom = formatFeed(about, listChanges(shelf), settings, absoluteAt(site));
  return new Response(atom, { headers: { 'Content-Type': 'application/atom+xml' } });
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary, getRedirects, pathsToRender } from '../../../content.ts';
import { gatherItems } from '../../../my-list/gather-items.ts';
import { absoluteAt, siteOrigin } from '../../../site.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const absolute = absoluteAt(siteOrigin);
  const shards = gatherItems(await getLibrary(), await getRedirects(), absolute);
  return pathsToRender(
    routePattern,
    shards.map((shard, number) => ({ params: { shard: String(number) }, props: { shard } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json((props as { shard: unknown }).shard);

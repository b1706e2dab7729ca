import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { absoluteAt, addresses } from '../site.ts';

/** Every framework's record, field by field as its file has them, with its address. */
export const GET: APIRoute = async ({ site }) => {
  const { frameworks } = await getLibrary();
  const absolute = absoluteAt(site);
  return Response.json(
    frameworks.map((framework) => ({
      address: absolute(addresses.framework(framework.id)),
      ...framework,
    })),
  );
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary, pathsToRender } from '../../content.ts';
import { compareFramework } from '../../model/comparison.ts';
import type { Framework } from '../../model/framework.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const { frameworks } = await getLibrary();
  return pathsToRender(
    routePattern,
    frameworks.map((framework) => ({ params: { id: framework.id }, props: { framework } })),
  );
}) satisfies GetStaticPaths;

/** What the comparison fetches of a framework that was chosen. */
export const GET: APIRoute = async ({ props }) => {
  const { framework } = props as { framework: Framework };
  return Response.json(compareFramework(framework, await getLibrary()));
};

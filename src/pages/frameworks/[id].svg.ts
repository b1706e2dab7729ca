import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary, pathsToRender } from '../../content.ts';
import { drawEmblem } from '../../figures/emblem.ts';
import { emblemFileStyle } from '../../figures/emblem-file.ts';
import { toSvg } from '../../figures/svg.ts';
import type { EmblemTraits } from '../../model/emblem-traits.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const { frameworks, emblemOf } = await getLibrary();
  return pathsToRender(
    routePattern,
    frameworks.map(({ id, name }) => ({
      params: { id },
      props: { name, traits: emblemOf(id) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { name, traits } = props as { name: string; traits: EmblemTraits };
  const svg = toSvg(drawEmblem(traits, { size: 104 }), {
    label: `Emblem of ${name}`,
    className: 'emblem',
    width: 104,
    style: emblemFileStyle(traits.hue),
  });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};

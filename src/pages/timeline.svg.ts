import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { toSvg } from '../figures/svg.ts';
import { drawTimeline, emblemAt, spineAt } from '../figures/timeline.ts';
import { timelineStyle } from '../figures/timeline-style.ts';
import { gatherTimeline } from '../model/timeline.ts';
import { spineLetters } from '../model/wording.ts';
import { absoluteAt, addresses } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const absolute = absoluteAt(site);
  const hueOf = new Map(library.families.map(({ id, hue }) => [id, hue]));
  const figure = drawTimeline(gatherTimeline(library), {
    href: ({ kind, id }) =>
      absolute(kind === 'framework' ? addresses.framework(id) : addresses.reference(id)),
    hue: (lane) => hueOf.get(lane),
    sign: ({ kind, id }, x, y) =>
      kind === 'framework'
        ? [emblemAt(library.emblemOf(id), x, y, 40)]
        : spineAt(spineLetters(library.reference(id)), x, y),
  });
  const [, , width, height] = figure.viewBox;
  const padding = 24;
  const svg = toSvg(
    { ...figure, viewBox: [-padding, -padding, width + 2 * padding, height + 2 * padding] },
    {
      width: width + 2 * padding,
      height: height + 2 * padding,
      label: `Timeline of frameworks, ${library.settings.name}`,
      isGroup: true,
      style: timelineStyle([...hueOf.values()]),
    },
  );
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};

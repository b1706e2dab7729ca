import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { gatherTimeline } from '../model/timeline.ts';
import { absoluteAt } from '../site.ts';
import { timelineCsv } from '../tables/timeline-csv.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const families = new Map(library.families.map(({ id, name }) => [id, name]));
  return new Response(timelineCsv(gatherTimeline(library), families, absoluteAt(site)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { getLibrary } from '../content.ts';
import { compareFrameworks } from '../model/comparison.ts';
import { absoluteAt } from '../site.ts';
import { comparisonCsv } from '../tables/comparison-csv.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  return new Response(comparisonCsv(compareFrameworks(library), library.themes, absoluteAt(site)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};

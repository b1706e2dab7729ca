import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFormats, exportReferences, type ExportFormat } from '../citations/export-formats.ts';
import { getLibrary } from '../content.ts';
import { listDownloads } from '../model/downloads.ts';
import type { Reference } from '../model/reference.ts';

export const getStaticPaths = (async () =>
  listDownloads(await getLibrary()).flatMap(({ path, references }) =>
    exportFormats.map((format) => ({
      params: { download: `${path}.${format.ending}` },
      props: { references, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { references, format } = props as { references: Reference[]; format: ExportFormat };
  return new Response(exportReferences(references, format), {
    headers: { 'Content-Type': format.mediaType },
  });
};

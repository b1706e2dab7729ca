import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFormats, exportReferences, type ExportFormat } from '../citations/export-formats.ts';
import { getLibrary, isBuild } from '../content.ts';
import { listDownloads } from '../model/downloads.ts';
import type { Reference } from '../model/reference.ts';

/** While developing, a download is made when it is asked for; the build writes all at once (`build/write-downloads.ts`). */
export const getStaticPaths = (async () =>
  (isBuild ? [] : listDownloads(await getLibrary())).flatMap(({ path, references }) =>
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

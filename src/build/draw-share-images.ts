import { copyFile, mkdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pMap from 'p-map';
import sharp from 'sharp';
import { drawShareImage, shareSize, shareStyle } from '../figures/share-image.ts';
import { toSvg } from '../figures/svg.ts';
import { digest } from '../files/digest.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Library } from '../model/library.ts';
import { listSharePictures } from '../model/sharing.ts';
import { openTypeface } from './open-typeface.ts';

/** The highest levels take twice as long for a twelfth of the bytes. */
const pictureFormat = { palette: true, compressionLevel: 6, effort: 1 };

/**
 * Draws the pictures that are shown where a link is shared, into the site in `folder`. What was drawn before is copied. Says how many.
 */
export async function drawShareImages(library: Library, folder: string): Promise<string> {
  // Each picture is drawn once: to keep what it was drawn from would only fill memory.
  sharp.cache(false);
  const cache = join(resolve('.cache'), 'share-images');
  const face = openTypeface();
  const site = library.settings.name;
  const drawn = await pMap(
    listSharePictures(library),
    async ({ path, ...content }) => {
      const figure = drawShareImage({ ...content, site }, face);
      const svg = toSvg(figure, { ...shareSize, style: shareStyle });
      const key = digest(JSON.stringify([svg, pictureFormat, sharp.versions]));
      const kept = join(cache, `${key}.png`);
      const isNew = !(await stat(kept).catch(() => undefined));
      if (isNew) {
        writeWhole(kept, await sharp(Buffer.from(svg)).png(pictureFormat).toBuffer());
      }
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(kept, target);
      return isNew;
    },
    { concurrency: availableParallelism() },
  );
  return `${drawn.length} pictures for sharing, ${drawn.filter(Boolean).length} of them drawn anew.`;
}

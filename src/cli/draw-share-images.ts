// Draws the pictures that are shown where a link is shared, into the built site. What was drawn before is copied.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pMap from 'p-map';
import sharp from 'sharp';
import { drawShareImage, shareSize, shareStyle } from '../figures/share-image.ts';
import { toSvg } from '../figures/svg.ts';
import { buildLibrary } from '../model/library.ts';
import { listSharePictures } from '../model/sharing.ts';
import { contentRoot } from '../read/content-root.ts';
import { readLibrary } from '../read/read-library.ts';
import { buildFolder } from './build-folder.ts';
import { openTypeface } from './open-typeface.ts';

const cache = join(resolve('.cache'), 'share-images');
const root = buildFolder();
const face = openTypeface();
const library = buildLibrary(readLibrary(contentRoot()).records);
const site = library.settings.name;

await mkdir(cache, { recursive: true });
const drawn = await pMap(
  listSharePictures(library),
  async ({ path, ...content }) => {
    const figure = drawShareImage({ ...content, site }, face);
    const svg = toSvg(figure, { ...shareSize, style: shareStyle });
    const key = createHash('sha256')
      .update(JSON.stringify([svg, sharp.versions]))
      .digest('hex');
    const kept = join(cache, `${key.slice(0, 24)}.png`);
    const isNew = !(await stat(kept).catch(() => undefined));
    if (isNew) {
      const partial = `${kept}.${process.pid}`;
      const picture = sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 });
      await writeFile(partial, await picture.toBuffer());
      await rename(partial, kept);
    }
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(kept, target);
    return isNew;
  },
  { concurrency: availableParallelism() },
);
console.log(
  `${drawn.length} pictures for sharing, ${drawn.filter(Boolean).length} of them drawn anew.`,
);

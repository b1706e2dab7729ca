import type { EmblemTraits } from '../model/emblem-traits.ts';
import type { Family } from '../model/topic.ts';
import { drawEmblem } from './emblem.ts';
import { round, type Figure, type Shape } from './figure.ts';
import { drawSiteMark } from './site-mark.ts';
import { fillLines, type Typeface } from './typeface.ts';

/** What a picture for sharing says of a page. */
export interface ShareContent {
  title: string;
  /** Whose it is and when, or what it is. */
  line: string;
  site: string;
  /** The emblem of a framework, up to four of those in a list, or none. */
  emblems: readonly EmblemTraits[];
}

/** Pixels, as Open Graph's readers expect. */
export const shareSize = { width: 1200, height: 630 };

const margin = 72;
/** Families in sRGB, for what does not know OKLCH: `oklch(.50 .085 h)`. */
const hueColours: Record<Family['hue'], string> = {
  '335': '#815076',
  '15': '#8d4e53',
  '50': '#8a5435',
  '85': '#795f22',
  '125': '#586c33',
  '200': '#007176',
  '255': '#416593',
  '295': '#67598f',
};

/** The style sheet of the picture: the light theme, with no colour that only browsers know. */
export const shareStyle = [
  '.paper{fill:#fbfaf7}.ink{fill:#1e1a15}.quiet{fill:#56524b}.rule{fill:#dbd9d5}',
  '.ring,.outline,.cut{fill:none}.ring,.outline{stroke:currentColor}.ring{opacity:.72}.solid{fill:currentColor}',
  '.cut{stroke:#fbfaf7;stroke-linecap:round}.cut-fill{fill:#fbfaf7}.mark{color:#1e1a15}',
  ...Object.entries(hueColours).map(([hue, colour]) => `.hue-${hue}{color:${colour}}`),
].join('');

/** The picture that is shown where a link to a page is shared. */
export function drawShareImage(content: ShareContent, face: Typeface): Figure {
  const { width, height } = shareSize;
  const { title, line, site, emblems } = content;
  const hasSide = emblems.length > 0;
  const room = hasSide ? 610 : width - 2 * margin;
  const { size, lines } = fitTitle(title, room, face);
  const rest = fillLines(line, room, 30, face).slice(0, 2);
  const lineHeight = size * 1.1;
  const block = lines.length * lineHeight + 28 + rest.length * 38;
  const top = Math.max(margin, (height - 90 - block) / 2);
  const text = (className: string, words: string, x: number, y: number, at: number): Shape => ({
    kind: 'path',
    className,
    d: face.outline(words, x, round(y), at),
  });
  return {
    viewBox: [0, 0, width, height],
    shapes: [
      { kind: 'path', className: 'paper', d: `M0 0h${width}v${height}h${-width}z` },
      ...lines.map((words, i) =>
        text('ink', words, margin, top + size * 0.85 + i * lineHeight, size),
      ),
      ...rest.map((words, i) =>
        text('quiet', words, margin, top + lines.length * lineHeight + 52 + i * 38, 30),
      ),
      ...placeEmblems(emblems),
      {
        kind: 'path',
        className: 'rule',
        d: `M${margin} 540h${width - 2 * margin}v2h${2 * margin - width}z`,
      },
      {
        kind: 'group',
        className: 'mark',
        x: margin,
        y: 558,
        scale: 0.44,
        shapes: drawSiteMark().shapes,
      },
      text('ink', site, margin + 58, 590, 30),
    ],
  };
}

/** The largest size in which a title takes at most four lines, and those lines; a longer one ends with an ellipsis. */
function fitTitle(title: string, room: number, face: Typeface): { size: number; lines: string[] } {
  const most = 4;
  for (const size of [72, 64, 56, 48, 42]) {
    const lines = fillLines(title, room, size, face);
    const fits = lines.length <= most && lines.every((line) => face.widthOf(line, size) <= room);
    if (fits) return { size, lines };
  }
  const lines = fillLines(title, room, 42, face);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]}…`;
  return { size: 42, lines: kept };
}

function placeEmblems(emblems: readonly EmblemTraits[]): Shape[] {
  const [first] = emblems;
  if (!first) return [];
  const drawn = (traits: EmblemTraits, x: number, y: number, size: number): Shape => ({
    kind: 'group',
    className: `hue-${traits.hue}`,
    x,
    y,
    scale: size / 100,
    shapes: drawEmblem(traits, { size }).shapes,
  });
  if (emblems.length === 1) return [drawn(first, 740, 76, 392)];
  return emblems
    .slice(0, 4)
    .map((traits, i) => drawn(traits, 740 + (i % 2) * 206, 76 + Math.floor(i / 2) * 206, 186));
}

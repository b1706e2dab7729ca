import type { Family } from '../model/topic.ts';

/** The style sheet of an emblem in a file of its own, which follows the theme of the page that shows it. */
export function emblemFileStyle(hue: Family['hue']): string {
  return [
    `svg{color:oklch(.5 .085 ${hue})}`,
    `@media (prefers-color-scheme:dark){svg{color:oklch(.71 .075 ${hue})}.cut{stroke:oklch(.19 .006 75)}.cut-fill{fill:oklch(.19 .006 75)}}`,
    '@media (prefers-color-scheme:light){.cut{stroke:oklch(.985 .004 90)}.cut-fill{fill:oklch(.985 .004 90)}}',
    '.ring,.outline,.faint,.ghost,.cut{fill:none}.ring,.outline,.faint,.ghost{stroke:currentColor}',
    '.ring{opacity:.72}.ghost{opacity:.3}.solid{fill:currentColor}.cut{stroke-linecap:round}',
  ].join('');
}

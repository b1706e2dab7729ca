import type { Family } from '../model/topic.ts';

/** The style sheet of the timeline in a file of its own: on white, with the families' colours. */
export function timelineStyle(hues: readonly Family['hue'][]): string {
  return [
    'svg{background:#fff;color:#1e1a15;font-family:Arial,"Liberation Sans",sans-serif}',
    'a{text-decoration:none}.name,.letters{fill:#1e1a15}.letters{font-weight:600}',
    '.lane,.year{fill:#56524b}.behind{fill:#fff}.grid,.rule{stroke:#dbd9d5;fill:none}.axis{stroke:#83807a;fill:none}',
    '.line{fill:none;stroke:#1e1a15;stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}',
    '.built-on{stroke-dasharray:3 4}.answered{stroke-dasharray:.1 4}.spine{fill:#fff;stroke:#83807a}.dot{fill:currentColor}',
    '.ring,.outline,.faint,.ghost,.cut{fill:none}.ring,.outline,.faint,.ghost{stroke:currentColor}.ring{opacity:.72}.ghost{opacity:.3}',
    '.solid{fill:currentColor}.cut{stroke:#fff;stroke-linecap:round}.cut-fill{fill:#fff}',
    ...hues.map((hue) => `.hue-${hue}{color:oklch(.5 .085 ${hue})}`),
  ].join('');
}

import type { EmblemTraits } from '../model/emblem-traits.ts';
import { drawEmblem } from './emblem.ts';
import type { Figure } from './figure.ts';

/** No framework's emblem: eight petals, in ink where it is shown. */
const traits: EmblemTraits = {
  petals: 8,
  year: 1970,
  form: 'leaf',
  hue: '335',
  isOutlined: false,
  levels: 0,
  isTwin: false,
};

/** The site's own mark, in the square of an emblem without its ring. */
export const drawSiteMark = (): Figure => drawEmblem(traits, { size: 30 });

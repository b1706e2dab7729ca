import type { EmblemTraits } from '../model/emblem-traits.ts';
import { hasPetals, petalAngle } from './emblem.ts';
import { drawPetal } from './petal.ts';
import { escapeMarkup } from '../model/text.ts';

type Petals = Pick<EmblemTraits, 'form' | 'petals'>;

const petalId = ({ form, petals }: Petals): string => `petal-${form}-${petals}`;
const ringId = ({ form, petals, year = 0 }: EmblemTraits): string =>
  `petals-${form}-${petals}-${year % 2}`;

const use = (id: string, degrees = 0): string =>
  `<use href="#${escapeMarkup(id)}"${degrees ? ` transform="rotate(${degrees} 50 50)"` : ''}/>`;

/** Petals of many emblems, each shape once, for a page that lights them over and over. */
export function petalSymbols(all: readonly EmblemTraits[]): string {
  const drawn = all.filter(hasPetals);
  const petals = new Map(drawn.map((traits) => [petalId(traits), traits]));
  const rings = new Map(drawn.map((traits) => [ringId(traits), traits]));
  return [
    ...[...petals].map(
      ([id, { form, petals: count }]) => `<path id="${id}" d="${drawPetal(form, count).path}"/>`,
    ),
    ...[...rings].map(([id, traits]) => {
      const around = Array.from({ length: traits.petals }, (_, i) =>
        use(petalId(traits), petalAngle(traits, i)),
      );
      return `<g id="${id}">${around.join('')}</g>`;
    }),
  ].join('');
}

/**
 * An emblem's petals in outline, those at the places given solid, by the symbols that stand on the page; a dot in the
 * middle where something speaks that is no petal.
 */
export function usePetals(traits: EmblemTraits, lit: readonly number[], hasDot: boolean): string {
  if (!hasPetals(traits))
    return `<circle class="${lit.length > 0 ? 'solid' : 'rest'}" cx="50" cy="50" r="12"/>`;
  const solid = lit.map((place) => use(petalId(traits), petalAngle(traits, place))).join('');
  const dot = hasDot ? '<circle class="solid" cx="50" cy="50" r="7"/>' : '';
  return `<g class="rest">${use(ringId(traits))}</g><g class="solid">${solid}</g>${dot}`;
}

import type { EmblemTraits } from './emblem-traits.ts';
import type { Library } from './library.ts';
import { countOf } from './text.ts';
import { ownerLine } from './wording.ts';

/** A page's picture for sharing: where it lies below the base, and what it shows. */
export interface SharePicture {
  path: string;
  title: string;
  line: string;
  emblems: EmblemTraits[];
}

/** Pictures of every framework and list, and one for all other pages. */
export function listSharePictures(library: Library): SharePicture[] {
  const { settings, frameworks, lists, references } = library;
  return [
    {
      path: 'share.png',
      title: settings.headline,
      line: `${countOf(frameworks.length, 'framework')}, ${countOf(references.length, 'reference')}`,
      emblems: settings.emblem ? [library.emblemOf(settings.emblem)] : [],
    },
    ...frameworks.map((framework) => ({
      path: `frameworks/${framework.id}.png`,
      title: framework.name,
      line: ownerLine(framework, library.organisation(framework.owner)),
      emblems: [library.emblemOf(framework.id)],
    })),
    ...lists.map((list) => ({
      path: `lists/${list.id}.png`,
      title: list.title,
      line: `Reading list, ${countOf(list.cited.length, 'work')}`,
      emblems: library.frameworksOf(list).map(({ id }) => library.emblemOf(id)),
    })),
  ];
}

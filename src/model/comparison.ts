import type { EmblemTraits } from './emblem-traits.ts';
import {
  frameworkKinds,
  statusWords,
  yearOfFramework,
  type Framework,
  type FrameworkStatus,
} from './framework.ts';
import type { Library } from './library.ts';
import { formatDate } from './partial-date.ts';
import { compareText } from './text.ts';
import { componentsLine, shortReference } from './wording.ts';

/** A component, or an element of one, that speaks to a theme. */
export interface ThemeComponent {
  /** Its number in the first group, which is that of its petal; others have none. */
  number?: number;
  name: string;
  /** The component that an element is part of. */
  of?: string;
  /** The anchor of the component on the framework's page. */
  anchor: string;
}

/** One framework as the comparison shows it: what a reader would ask of each, in the same words. */
export interface ComparedFramework {
  id: string;
  name: string;
  shortName: string;
  /** `2013, 9 dimensions, 4 levels`. */
  line: string;
  status: FrameworkStatus;
  facts: { label: string; text: string }[];
  /** By theme; a theme that no component speaks to is absent. */
  themes: Record<string, ThemeComponent[]>;
  sources: { id: string; name: string }[];
  traits: EmblemTraits;
}

/** Most frameworks side by side. */
export const mostCompared = 4;

/** All frameworks as the comparison shows them, by the names that it shows. */
export function compareFrameworks(library: Library): ComparedFramework[] {
  return library.frameworks
    .map((framework) => compareFramework(framework, library))
    .sort((a, b) => compareText(a.shortName, b.shortName));
}

/** Gathers what the comparison shows of a framework from its record alone. */
export function compareFramework(framework: Framework, library: Library): ComparedFramework {
  const { published, scale } = framework;
  const levels = scale?.levels.length ?? 0;
  const facts = [
    ['Owner', library.organisation(framework.owner).name],
    ['Kind', frameworkKinds[framework.kind].label],
    ['Published', published === undefined ? 'Not recorded' : formatDate(published)],
    ['Status', statusWords[framework.status.value]],
    ['Setting', framework.setting],
    ['Audience', framework.audience],
    ['Components', componentsLine(framework) || 'None recorded'],
    [
      'Scale',
      levels > 0
        ? (scale?.levels.join(', ') ?? '')
        : scale
          ? 'No list of levels; see its page'
          : 'None recorded',
    ],
  ] as const;
  return {
    id: framework.id,
    name: framework.name,
    shortName: framework.shortName ?? framework.name,
    line: [yearOfFramework(framework) ?? 'Undated', componentsLine(framework)]
      .filter(Boolean)
      .join(', '),
    status: framework.status.value,
    facts: facts.map(([label, text]) => ({ label, text })),
    themes: gatherThemes(framework, library),
    sources: framework.sources
      .filter(({ role }) => role === 'defines')
      .map(({ reference }) => ({
        id: reference,
        name: shortReference(library.reference(reference)),
      })),
    traits: library.emblemOf(framework.id),
  };
}

function gatherThemes({ components }: Framework, { themes }: Library): ComparedFramework['themes'] {
  const spoken = components.flatMap((group, place) =>
    group.items.flatMap((item, index) => {
      const numbered = place === 0 ? { number: index + 1 } : {};
      const entry = (name: string, ids: readonly string[], of?: string) => ({
        ids,
        component: { ...numbered, name, ...(of !== undefined && { of }), anchor: item.id },
      });
      return [
        entry(item.name, item.themes),
        ...item.elements.map((element) => entry(element.name, element.themes, item.name)),
      ];
    }),
  );
  return Object.fromEntries(
    themes
      .map(
        ({ id }) =>
          [
            id,
            spoken.filter(({ ids }) => ids.includes(id)).map(({ component }) => component),
          ] as const,
      )
      .filter(([, found]) => found.length > 0),
  );
}

/** A component in words: `3 Lead self`, or of an element `Set direction (in Achieve results)`. */
export const componentWords = ({ number, name, of }: ThemeComponent): string =>
  of !== undefined ? `${name} (in ${of})` : number === undefined ? name : `${number} ${name}`;

/** Places of the petals, counted from 0, whose components speak to a theme. */
export function litPetals(found: readonly ThemeComponent[]): number[] {
  return [...new Set(found.flatMap(({ number }) => (number === undefined ? [] : [number - 1])))];
}

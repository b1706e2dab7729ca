import { frameworkAnchors as anchors } from './anchors.ts';
import { groupTitle, type Framework } from './framework.ts';

/** A section of a page, as its list of contents names it. */
export interface PageSection {
  id: string;
  title: string;
}

/** Sections of a framework's page in order; one with nothing to say, and where nobody would look for it, is absent. */
export function frameworkSections(
  framework: Framework,
  given: { hasProse: boolean; hasLineage: boolean; hasLists: boolean },
): PageSection[] {
  const { components, scale, development, ownerNote, versions } = framework;
  const hasOrigin =
    given.hasProse || versions.length > 0 || (development ?? ownerNote) !== undefined;
  const optional = (isShown: boolean, id: string, title: string): PageSection[] =>
    isShown ? [{ id, title }] : [];
  return [
    ...components.map((group, index) => ({
      id: index === 0 ? anchors.components : `${anchors.components}-${index + 1}`,
      title: groupTitle(group),
    })),
    ...optional(components.length === 0, anchors.components, 'Components'),
    ...optional(scale !== undefined, anchors.scale, 'The scale'),
    ...optional(hasOrigin, anchors.development, 'Where it came from'),
    ...optional(framework.status.note !== undefined, anchors.status, 'Where it stands'),
    { id: anchors.sources, title: 'Read the source' },
    { id: anchors.evaluations, title: 'Evaluation and critique' },
    ...optional(given.hasLineage, anchors.lineage, 'Lineage'),
    { id: anchors.terms, title: 'Terms of use' },
    ...optional(given.hasLists, anchors.lists, 'In reading lists'),
    { id: anchors.cite, title: 'Cite this page' },
    { id: anchors.checked, title: 'How we know' },
  ];
}

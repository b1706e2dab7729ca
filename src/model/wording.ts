import type { Framework } from './framework.ts';
import { groupCount, yearOfFramework } from './framework.ts';
import { byline } from './name.ts';
import {
  creators,
  referenceTypes,
  splitTitle,
  yearOfReference,
  type Reference,
} from './reference.ts';
import { shelfName } from './order.ts';
import { capitalise } from './text.ts';

/** `2017`, or `undated`. */
export function yearWord(reference: Reference): string {
  return String(yearOfReference(reference) ?? 'undated');
}

/** `West and others, 2017`: how a work is named in passing; by its title where no author is known. */
export function shortReference(reference: Reference): string {
  const names =
    byline(creators(reference), reference.moreAuthors) || splitTitle(reference.title).main;
  return `${names}, ${yearWord(reference)}`;
}

/** The line under a work's title in a list: `West and Eckert, 2017. The King's Fund`. */
export function referenceLine(reference: Reference): string {
  const { container, volume, issue, publisher } = reference;
  const names = byline(creators(reference), reference.moreAuthors);
  const inVolume = volume && issue ? `${volume}(${issue})` : volume;
  const part = inVolume ?? (issue && `issue ${issue}`);
  const home = container ? [container, part].filter(Boolean).join(', ') : publisher;
  const whose = names || home;
  const when = [whose, yearWord(reference)].filter(Boolean).join(', ');
  return home && home !== whose ? `${when}. ${home}` : when;
}

/** Three letters for a work's spine label: of its first author, else of its title. */
export function spineLetters(reference: Reference): string {
  return shelfName(reference)
    .replaceAll(/[^\p{L}]/gu, '')
    .slice(0, 3)
    .toLocaleUpperCase('en-GB');
}

/** `Report`, or the genre that the work itself prints. */
export function typeWord({ type, genre }: Reference): string {
  return genre ?? referenceTypes[type].label;
}

/** `9 dimensions, 4 levels`; nothing where no component is recorded. */
export function componentsLine({ components: [group], scale }: Framework): string {
  if (!group) return '';
  return [groupCount(group), scale && scale.levels.length > 0 && `${scale.levels.length} levels`]
    .filter(Boolean)
    .join(', ');
}

/** `NHS Leadership Academy, 2013`. */
export function ownerLine(framework: Framework, owner: { name: string }): string {
  return `${owner.name}, ${yearOfFramework(framework) ?? 'undated'}`;
}

/** The host of a web address as read: `kingsfund.org.uk`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

const fieldLabels: Record<string, string> = {
  authors: 'Authors',
  components: 'Components',
  doi: 'DOI',
  isbn: 'ISBN',
  inBrief: 'In brief',
  issued: 'Date',
  pages: 'Length',
  pdf: 'PDF',
  url: 'Web address',
};

/** A field's name as its pages print it. */
export function fieldLabel(field: string): string {
  return fieldLabels[field] ?? capitalise(field);
}

import type { Certainty, Checked } from './checked.ts';
import type { Framework } from './framework.ts';
import type { Library } from './library.ts';

const most = 12;

/** Frameworks for the home page: the one that explains the emblem first, then those in use, then by latest year. */
export function frameworksForHome({ frameworks, settings }: Library): Framework[] {
  const rank = ({ id, status }: Framework): number =>
    id === settings.emblem ? 0 : status.value === 'current' ? 1 : 2;
  return [...frameworks]
    .sort((a, b) => rank(a) - rank(b) || (b.published ?? '').localeCompare(a.published ?? ''))
    .slice(0, most);
}

/** A record as the home page tells of its check. */
export interface RecentCheck {
  kind: 'framework' | 'reference';
  id: string;
  name: string;
  on: string;
  certainty: Certainty;
  differences: number;
}

/** Records that were checked last; of one day, those with most to tell first, then frameworks before references. */
export function recentlyChecked({ frameworks, references }: Library, count = 4): RecentCheck[] {
  const tell = ({ on, status, differences }: Checked) => ({
    on,
    certainty: status,
    differences: differences.length,
  });
  return [
    ...frameworks.map(({ id, name, checked }) => ({
      kind: 'framework' as const,
      id,
      name,
      ...tell(checked),
    })),
    ...references.map(({ id, title, checked }) => ({
      kind: 'reference' as const,
      id,
      name: title,
      ...tell(checked),
    })),
  ]
    .sort((a, b) => b.on.localeCompare(a.on) || b.differences - a.differences)
    .slice(0, count);
}

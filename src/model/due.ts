import type { Checked } from './checked.ts';
import { isLongAgo, type SightingOf } from './link-sighting.ts';
import { formatDate, isLater } from './partial-date.ts';

/** Why a curator should look at a record again. */
export interface DueRecord {
  /** `frameworks/<id>` or `references/<id>`. */
  key: string;
  reasons: string[];
}

interface Reviewed {
  id: string;
  checked: Checked;
  nextReview?: string | undefined;
  url?: string | undefined;
  pdf?: string | undefined;
}

/**
 * Records to look at on a day: the day of review has come, no check stands behind them but the reading list, or a link of
 * theirs was not seen for a year. Those longest overdue come first, then those without a day of review, each by name.
 */
export function findDue(
  records: { frameworks: readonly Reviewed[]; references: readonly Reviewed[] },
  today: string,
  sightingOf: SightingOf = () => ({}),
): DueRecord[] {
  const all = (['frameworks', 'references'] as const).flatMap((folder) =>
    records[folder].map((record) => ({ key: `${folder}/${record.id}`, record })),
  );
  const tellUnseen = (link: string): string[] => {
    const { seen } = sightingOf(link);
    if (seen !== undefined && !isLongAgo(seen, today)) return [];
    const when =
      seen === undefined ? 'was never looked at' : `was last seen on ${formatDate(seen)}`;
    return [`${link} ${when} (npm run links)`];
  };
  return all
    .map(({ key, record: { checked, nextReview, url, pdf } }) => {
      const since = nextReview !== undefined && isLater(today, nextReview) ? nextReview : '';
      const reasons = [
        ...(since ? [`review was due by ${formatDate(since)}`] : []),
        ...(checked.status === 'as-listed' ? ['as listed: no source was found yet'] : []),
        ...[url, pdf].flatMap((link) => (link === undefined ? [] : tellUnseen(link))),
      ];
      return { key, reasons, order: since || '9999' };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => (a.order === b.order ? (a.key < b.key ? -1 : 1) : a.order < b.order ? -1 : 1))
    .map(({ key, reasons }) => ({ key, reasons }));
}

import { historyWords, type Organisation } from './organisation.ts';
import type { OrganisationShelf } from './shelves.ts';

/** One event of a body's history, its own or told by another body's record. */
export interface HistoryLine {
  on: string;
  label: string;
  other?: Organisation;
  note?: string;
  evidence: string[];
}

/** A body's history, earliest first, with what other histories say of it. */
export function tellHistory(
  { organisation, mentions }: OrganisationShelf,
  organisationOf: (id: string) => Organisation,
): HistoryLine[] {
  const own = organisation.history.map(
    ({ on, event, organisation: other, note, evidence }): HistoryLine => ({
      on,
      label: historyWords[event].from,
      ...(other !== undefined && { other: organisationOf(other) }),
      ...(note !== undefined && { note }),
      evidence,
    }),
  );
  const told = mentions.map(({ organisation: other, event }): HistoryLine => ({
    on: event.on,
    label: historyWords[event.event].to,
    other,
    ...(event.note !== undefined && { note: event.note }),
    evidence: event.evidence,
  }));
  return [...own, ...told].sort((a, b) => a.on.localeCompare(b.on));
}

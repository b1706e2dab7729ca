import type { Certainty, Checked, DifferenceResult } from './checked.ts';
import type { Framework } from './framework.ts';
import { capitalise } from './text.ts';
import { fieldLabel } from './wording.ts';

/** A line of the check: what the list said beside what the evidence says. */
export interface CheckedRow {
  label: string;
  /** The component's anchor on the framework's page. */
  anchor?: string;
  listed: string;
  found?: string;
  result: DifferenceResult;
  note?: string;
}

/** Differences as rows; those of a component are named by its group's word and place: `Dimension 4`. */
export function toCheckedRows(checked: Checked, framework?: Framework): CheckedRow[] {
  return checked.differences.map(({ field, component, listed, found, result, note }) => ({
    label: (component && framework && componentLabel(framework, component)) || fieldLabel(field),
    ...(component !== undefined && { anchor: component }),
    listed,
    result: result ?? (found === undefined ? 'not-found' : 'corrected'),
    ...(found !== undefined && { found }),
    ...(note !== undefined && { note }),
  }));
}

function componentLabel({ components }: Framework, id: string): string | undefined {
  for (const { label, items } of components) {
    const place = items.findIndex((item) => item.id === id);
    if (place >= 0) return `${capitalise(label)} ${place + 1}`;
  }
  return undefined;
}

/** Fields that are less sure than their record: certainty, with the labels it holds for. */
export function fieldsByCertainty(checked: Checked): { certainty: Certainty; labels: string[] }[] {
  return (['confirmed', 'single-source', 'as-listed'] as const).flatMap((certainty) => {
    const labels = Object.entries(checked.fields).flatMap(([field, status]) =>
      status === certainty ? [fieldLabel(field)] : [],
    );
    return labels.length > 0 ? [{ certainty, labels }] : [];
  });
}

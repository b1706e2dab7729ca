import { relationWords, type Timeline, type TimelineEntry } from '../model/timeline.ts';
import { addresses, type Absolute } from '../site.ts';
import { toCsv } from './csv.ts';

/** Every entry of a timeline with what came before and after it, in the order of years. */
export function timelineCsv(
  { entries, undated }: Timeline,
  laneNames: ReadonlyMap<string, string>,
  absolute: Absolute,
): string {
  const address = ({ kind, id }: TimelineEntry) =>
    kind === 'framework' ? addresses.framework(id) : addresses.reference(id);
  const rows = [...entries, ...undated].map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    year: entry.year,
    name: entry.name,
    by: entry.line,
    family: laneNames.get(entry.lane),
    lineage: entry.relations.map(relationWords).join('; '),
    address: absolute(address(entry)),
  }));
  return toCsv(rows, ['id', 'kind', 'year', 'name', 'by', 'family', 'lineage', 'address']);
}

import type { ComparedFramework } from '../model/comparison.ts';
import type { Theme } from '../model/topic.ts';
import { addresses, type Absolute } from '../site.ts';
import { toCsv } from './csv.ts';

/** The whole comparison, a line for each theme of each framework and component; the id comes first. */
export function comparisonCsv(
  frameworks: readonly ComparedFramework[],
  themes: readonly Theme[],
  absolute: Absolute,
): string {
  const rows = frameworks.flatMap(({ id, name, facts, themes: found }) => {
    const fact = (label: string) => facts.find((row) => row.label === label)?.text ?? '';
    const common = {
      id,
      framework: name,
      owner: fact('Owner'),
      published: fact('Published'),
      status: fact('Status'),
      setting: fact('Setting'),
    };
    return themes.flatMap((theme) =>
      (found[theme.id] ?? []).map(({ number, name: component, of, anchor }) => ({
        ...common,
        theme: theme.name,
        number,
        component,
        'part of': of,
        address: absolute(addresses.component(id, anchor)),
      })),
    );
  });
  return toCsv(rows, [
    'id',
    'framework',
    'owner',
    'published',
    'status',
    'setting',
    'theme',
    'number',
    'component',
    'part of',
    'address',
  ]);
}

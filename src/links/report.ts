import { countOf } from '../model/text.ts';
import type { OutsideLink } from './gather-links.ts';
import type { Visit } from './visit-link.ts';

/** One address, what came of it, and an archived copy where one was found. */
export interface LinkResult extends OutsideLink, Visit {
  archived?: { url: string; on: string };
}

/** Results, those first that a person should look at, with their words. */
export const resultWords = {
  gone: {
    title: 'Gone',
    advice: 'Find where it went; if nowhere, name the archived copy in the record.',
  },
  suspicious: { title: 'Suspicious', advice: 'Look with a browser: a program could not tell.' },
  moved: {
    title: 'Moved',
    advice: '`npm run links -- --fix` writes the new addresses into the records.',
  },
  fine: { title: 'Fine', advice: '' },
} as const satisfies Record<Visit['result'], { title: string; advice: string }>;

/** A report in Markdown that a person reads. */
export function formatReport(results: readonly LinkResult[], on: string): string {
  const sections = (Object.keys(resultWords) as Visit['result'][]).flatMap((result) => {
    const own = results.filter((each) => each.result === result);
    if (own.length === 0) return [];
    const { title, advice } = resultWords[result];
    return [
      `## ${title} (${own.length})`,
      ...(advice ? [advice] : []),
      own.map(formatResult).join('\n'),
    ];
  });
  return `${[`# Links, looked at on ${on}`, `${countOf(results.length, 'address', 'addresses')}.`, ...sections].join('\n\n')}\n`;
}

function formatResult({ url, why, to, places, archived }: LinkResult): string {
  const where = places.map(({ key, field }) => `${key} (${field})`).join(', ');
  return [
    `- <${url}> ${why}${to === undefined ? '' : `: <${to}>`}`,
    `  in ${where}`,
    ...(archived ? [`  archived: { url: "${archived.url}", on: ${archived.on} }`] : []),
  ].join('\n');
}

import type { CslItem } from './csl.ts';
import { formatCitations } from './format-citation.ts';

/** Runs as a process of its own: formats the works that it is sent, answers with their citations in the same order, and ends. */
process.once('message', (items: CslItem[]) => {
  process.send?.(items.map(formatCitations), () => process.disconnect());
});

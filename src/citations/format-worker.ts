import { parentPort, workerData } from 'node:worker_threads';
import type { CslItem } from './csl.ts';
import { formatCitations } from './format-citation.ts';

/** Runs in a thread of its own: formats the works that it is given, and answers with their citations in the same order. */
parentPort?.postMessage((workerData as CslItem[]).map(formatCitations));

import type { Result } from './index-files.ts';

/** True for a work, which has a record to cite and to export; other entries are pages about works. */
export const isWork = ({ meta }: Result): boolean => meta['spine'] !== undefined;

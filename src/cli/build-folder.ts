import { resolve } from 'node:path';

/** Where a step of the build finds the site that is being made: `BUILD_FOLDER`, which the build sets, else `dist`. */
export const buildFolder = (): string => resolve(process.env['BUILD_FOLDER'] ?? 'dist');

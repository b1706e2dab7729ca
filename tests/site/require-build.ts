import { existsSync } from 'node:fs';

/** Tests of the built site read `dist`; `npm test` builds it first. */
export default function requireBuild(): void {
  if (!existsSync('dist/index.html')) {
    throw new Error(
      'dist holds no built site: run npm run build first, or npm test for everything',
    );
  }
}

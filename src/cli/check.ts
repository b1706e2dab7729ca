// `npm run check`: exits 1 when the content has a problem.
import { checkLibrary } from './check-library.ts';

if (!checkLibrary()) process.exitCode = 1;

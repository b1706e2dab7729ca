import { writeLibrary } from './bench/generate-library.ts';
import { readLibrary } from './src/read/read-library.ts';
const n = Number(process.argv[2]);
const b = Date.now(); writeLibrary(process.argv[3] ?? '', n, readLibrary('content').records); console.log(Date.now()-b);

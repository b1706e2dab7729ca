import { lstatSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Problem } from './problem.ts';

/** A content file as text with plain line ends; `name` is its path as messages print it. */
export interface SourceFile {
  path: string;
  name: string;
  text: string;
}

/** Reads a file and names what is wrong with its bytes; the text is usable for further checks all the same. */
export function readSourceFile(path: string): { file: SourceFile; problems: Problem[] } {
  const name = relative(process.cwd(), path);
  const problems: Problem[] = [];
  const bytes = readBytes(path);
  const report = (line: number, found: string, remedy: string) =>
    problems.push({ file: name, line, field: '', found, remedy });

  if (bytes === undefined) {
    report(
      1,
      'cannot be read',
      'check that it is a file, not a link, of less than 5 MB, and that you may read it',
    );
    return { file: { path, name, text: '' }, problems };
  }
  let text = bytes.toString('utf8');
  if (text.startsWith('\uFEFF')) {
    report(1, 'begins with a byte order mark', 'save it as UTF-8 without BOM');
    text = text.slice(1);
  }
  const garbled = text.indexOf('\uFFFD');
  if (garbled >= 0) {
    report(lineAt(text, garbled), 'has bytes that are not UTF-8', 'save it as UTF-8');
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    report(
      lineAt(text, carriageReturn),
      'has Windows line ends',
      'save it with line ends of the kind LF',
    );
    text = text.replaceAll(/\r\n?/g, '\n');
  }
  if (text.trim() === '') report(1, 'empty', 'fill it in or remove the file');
  return { file: { path, name, text }, problems };
}

/** No record comes near it; a larger file is a mistake, and would hold up everything. */
const mostBytes = 5_000_000;

/** A regular file's bytes: a link could lead out of the folder, or to what never ends. */
function readBytes(path: string): Buffer | undefined {
  try {
    const stat = lstatSync(path);
    return stat.isFile() && stat.size <= mostBytes ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command's options and files; a mistake in them is told in one line with the usage, and ends the command with 2. */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  usage: string,
) {
  if (process.argv.includes('--help')) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return stopWithUsage((error as Error).message.split('. ')[0] ?? '', usage);
  }
}

export function stopWithUsage(mistake: string, usage: string): never {
  console.error(`${mistake}\nUsage: ${usage}`);
  process.exit(2);
}

import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What a command cost: seconds by the clock and of all cores, and the most memory that it and its children held at once, in bytes. */
export interface Cost {
  /** What the command printed. */
  said: string;
  wall: number;
  cpu: number;
  peak: number;
}

const ticksPerSecond = 100;
const pageBytes = 4096;

/**
 * Runs a command and measures it and all its children, every 50 ms, by Linux's `/proc`; on other systems `cpu` and `peak` are NaN. Throws
 * with what the command said when it fails.
 */
export async function measure(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (said += String(part)));
  const spent = new Map<number, number>();
  let peak = 0;
  const look = setInterval(() => {
    const tree = readTree(child.pid ?? 0);
    for (const { pid, ticks } of tree) spent.set(pid, ticks);
    peak = Math.max(peak, tree.reduce((sum, { pages }) => sum + pages, 0) * pageBytes);
  }, 50);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(look);
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${said.slice(-2000)}`);
  const isMeasured = spent.size > 0;
  return {
    said,
    wall: (performance.now() - start) / 1000,
    cpu: isMeasured
      ? [...spent.values()].reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond
      : NaN,
    peak: isMeasured ? peak : NaN,
  };
}

interface Process {
  pid: number;
  parent: number;
  ticks: number;
  pages: number;
}

/** A process and its descendants as they are now. */
function readTree(root: number): Process[] {
  let all: Process[];
  try {
    all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(name) : []));
  } catch {
    return [];
  }
  const byParent = Map.groupBy(all, ({ parent }) => parent);
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...(byParent.get(pid) ?? []));
  return found;
}

function readProcess(pid: string): Process[] {
  try {
    // The name of a command stands in brackets, and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return [
      {
        pid: Number(pid),
        parent,
        ticks: (fields[11] ?? 0) + (fields[12] ?? 0),
        pages: fields[21] ?? 0,
      },
    ];
  } catch {
    return [];
  }
}

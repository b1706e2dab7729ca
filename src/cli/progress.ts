import { Presets, SingleBar } from 'cli-progress';

/** A bar that tells how far long work is, on a terminal; in a pipe nothing is shown. */
export function showProgress(label: string, total: number): { step: () => void; stop: () => void } {
  const format = `${label} {bar} {value} of {total}, {eta_formatted} left`;
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: true },
    Presets.shades_grey,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}

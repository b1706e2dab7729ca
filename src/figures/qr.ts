import { encode } from 'uqr';
import type { Figure } from './figure.ts';

/** An address as a QR code (ISO/IEC 18004, correction level M), one unit a module, with the quiet zone of four around it. */
export function drawQr(address: string): Figure {
  const quiet = 4;
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const length = x - start + 1;
      runs.push(`M${start + quiet} ${y + quiet}h${length}v1h-${length}z`);
    }
    return runs.join('');
  });
  return {
    viewBox: [0, 0, size + 2 * quiet, size + 2 * quiet],
    shapes: [{ kind: 'path', className: 'modules', d: rows.join('') }],
  };
}

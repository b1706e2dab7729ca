/**
 * A file's bytes as text with line ends of one kind: UTF-8, UTF-16 by its byte order mark or its zero bytes, else Windows-1252
 * (of which Latin-1 is a part), which can read any bytes. `note` says what was not UTF-8.
 */
export function decodeText(bytes: Uint8Array): { text: string; note?: string } {
  const { encoding, isCertain } = findEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replaceAll(/\r\n?/g, '\n');
  if (encoding === 'utf-8') {
    if (isCertain) return { text };
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    return {
      text,
      note: `has bytes that are not UTF-8, the first in line ${line}: look for \ufffd in what came in`,
    };
  }
  const name = encoding === 'windows-1252' ? 'Latin-1 (Windows-1252)' : encoding.toUpperCase();
  return {
    text,
    note: `is not UTF-8: read as ${name}${isCertain ? '' : '; look at its accented letters, or export it again as UTF-8'}`,
  };
}

function findEncoding(bytes: Uint8Array): { encoding: string; isCertain: boolean } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', isCertain: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', isCertain: true };
  // Formats of references are mostly ASCII: in UTF-16 every other byte of their beginning is zero.
  const start = bytes.subarray(0, 64);
  const zeros = (rest: number) => start.filter((byte, i) => i % 2 === rest && byte === 0).length;
  if (start.length >= 8 && zeros(1) > start.length / 4 && zeros(0) === 0) {
    return { encoding: 'utf-16le', isCertain: true };
  }
  if (start.length >= 8 && zeros(0) > start.length / 4 && zeros(1) === 0) {
    return { encoding: 'utf-16be', isCertain: true };
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: 'utf-8', isCertain: true };
  } catch {
    // A few bad bytes in a text that is UTF-8 for the rest do not make it another encoding.
    const text = new TextDecoder('utf-8').decode(bytes);
    const bad = text.match(/\ufffd/g)?.length ?? 0;
    const good = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
    return bad < good
      ? { encoding: 'utf-8', isCertain: false }
      : { encoding: 'windows-1252', isCertain: false };
  }
}

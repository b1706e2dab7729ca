declare module 'opentype.js' {
  export type PathCommand =
    | { type: 'M' | 'L'; x: number; y: number }
    | { type: 'Q'; x1: number; y1: number; x: number; y: number }
    | { type: 'C'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
    | { type: 'Z' };
  export interface Font {
    charToGlyphIndex: (letter: string) => number;
    getAdvanceWidth: (text: string, size: number) => number;
    getPath: (text: string, x: number, y: number, size: number) => { commands: PathCommand[] };
  }
  const opentype: {
    /** Reads a font from TrueType, OpenType or WOFF. */
    parse: (buffer: ArrayBuffer) => Font;
  };
  export default opentype;
}

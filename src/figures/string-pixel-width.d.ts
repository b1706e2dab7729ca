declare module 'string-pixel-width' {
  /** Pixels that a text takes in a font of the module's table. */
  export default function pixelWidth(
    text: string,
    options: { font: 'arial'; size: number; bold?: boolean },
  ): number;
}

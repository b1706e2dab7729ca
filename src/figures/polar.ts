/** A point at `radius` from the emblem's centre (50,50), `degrees` clockwise from twelve o'clock. */
export function polar(radius: number, degrees: number): { x: number; y: number } {
  const radians = (degrees * Math.PI) / 180;
  return { x: 50 + radius * Math.sin(radians), y: 50 - radius * Math.cos(radians) };
}

/** Sizes in pixels, at which the figure is shown. */
export const timelineSizes = {
  width: 1152,
  margin: 30,
  /** Room at the right for the labels of the latest. */
  labelRoom: 182,
  labelWidth: 144,
  axis: 44,
  row: 58,
  laneHead: 40,
  laneFoot: 12,
  radius: 20,
  gap: 8,
  label: 14,
  line: 16.5,
} as const;

export interface Item {
  key: string;
  name: string;
  year: number;
  lane: string;
}
export interface Link {
  from: string;
  to: string;
}
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An entry at its place: the middle of its emblem, and its label's lines and box. */
export interface PlacedItem {
  item: Item;
  x: number;
  y: number;
  lines: string[];
  side: 'left' | 'right';
  labelBox: Box;
}

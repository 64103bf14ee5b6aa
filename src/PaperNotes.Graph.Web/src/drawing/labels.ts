/** A label that wants a place beside its node. */
export interface Wanted {
  id: string;
  text: string;
  x: number;
  y: number;
  radius: number;
  /** The larger, the sooner it gets its place. */
  rank: number;
  /** Drawn even where it covers another. */
  isForced: boolean;
}

export interface PlacedLabel {
  id: string;
  text: string;
  x: number;
  y: number;
  isForced: boolean;
}

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const height = 16;
const gap = 4;

/**
 * Gives labels places to the right, left, below or above their nodes, so that none covers another label or
 * node; who finds none has none.
 */
export function placeLabels(
  wanted: Wanted[],
  widthOf: (text: string, isForced: boolean) => number,
  view: { width: number; height: number },
): PlacedLabel[] {
  const taken = new Taken();
  for (const node of wanted) taken.add(square(node.x, node.y, node.radius * 0.8));
  const placed: PlacedLabel[] = [];
  const sorted = [...wanted].sort((one, other) => Number(other.isForced) - Number(one.isForced) || other.rank - one.rank);
  for (const label of sorted) {
    const width = widthOf(label.text, label.isForced);
    const places = [
      { x: label.x + label.radius + gap, y: label.y },
      { x: label.x - label.radius - gap - width, y: label.y },
      { x: label.x - width / 2, y: label.y + label.radius + height / 2 + 2 },
      { x: label.x - width / 2, y: label.y - label.radius - height / 2 - 2 },
    ].filter(place => place.x >= 2 && place.x + width <= view.width - 2 && place.y >= height / 2 && place.y <= view.height - height / 2);
    const free = places.find(place => !taken.covers(rectangle(place, width)));
    const place =
      free ?? (label.isForced ? (places[0] ?? { x: Math.max(2, Math.min(label.x, view.width - width - 2)), y: label.y }) : undefined);
    if (!place) continue;
    taken.add(rectangle(place, width));
    placed.push({ id: label.id, text: label.text, x: place.x, y: place.y, isForced: label.isForced });
  }
  return placed;
}

/** Rectangles by the cells that they touch, so that only those nearby are compared: labels are placed anew in every frame. */
class Taken {
  private readonly cells = new Map<number, Rectangle[]>();

  add(one: Rectangle): void {
    for (const key of keysOf(one)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(one);
      else this.cells.set(key, [one]);
    }
  }

  covers(one: Rectangle): boolean {
    return keysOf(one).some(key => this.cells.get(key)?.some(other => overlaps(one, other)));
  }
}

const side = 48;

function keysOf({ left, top, right, bottom }: Rectangle): number[] {
  const keys: number[] = [];
  for (let row = Math.floor(top / side); row <= Math.floor(bottom / side); row++) {
    for (let column = Math.floor(left / side); column <= Math.floor(right / side); column++) keys.push(row * 4096 + column);
  }
  return keys;
}

const rectangle = (place: { x: number; y: number }, width: number): Rectangle => ({
  left: place.x - 3,
  top: place.y - height / 2,
  right: place.x + width + 3,
  bottom: place.y + height / 2,
});

const square = (x: number, y: number, reach: number): Rectangle => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

const overlaps = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

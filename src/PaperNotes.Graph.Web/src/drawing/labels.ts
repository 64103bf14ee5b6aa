/** A label that wants a place beside its node. */
export interface Wanted {
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
  const taken: Rectangle[] = wanted.map(node => square(node.x, node.y, node.radius * 0.8));
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
    const free = places.find(place => !taken.some(other => overlaps(rectangle(place, width), other)));
    const place =
      free ?? (label.isForced ? (places[0] ?? { x: Math.max(2, Math.min(label.x, view.width - width - 2)), y: label.y }) : undefined);
    if (!place) continue;
    taken.push(rectangle(place, width));
    placed.push({ text: label.text, x: place.x, y: place.y, isForced: label.isForced });
  }
  return placed;
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

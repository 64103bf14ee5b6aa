import type { Kind } from '../api/things';

/** Corners of the shape of a kind; 0 is a circle. */
export const corners: Record<Kind, number> = {
  paper: 0,
  method: 0,
  task: 3,
  dataset: 4,
  model: 4,
  topic: 6,
  venue: 4,
  area: 4,
  author: 0,
  word: 0,
};

/** How far the first corner is turned from straight up, in radians. */
export const turn: Record<Kind, number> = {
  paper: 0,
  method: 0,
  task: 0,
  dataset: Math.PI / 4,
  model: 0,
  topic: 0,
  venue: Math.PI / 4,
  area: Math.PI / 4,
  author: 0,
  word: 0,
};

/** Only methods have a ring inside. */
export const hasRing = (kind: Kind): boolean => kind === 'method';

/** The shape of a kind as SVG paths around a middle. */
export function outline(kind: Kind, x: number, y: number, radius: number): { path: string; ring?: string } {
  const count = corners[kind];
  if (count === 0) {
    const path = circle(x, y, radius);
    return hasRing(kind) ? { path, ring: circle(x, y, radius * 0.55) } : { path };
  }
  const reach = radius * 1.15;
  const points = Array.from({ length: count }, (_, index) => {
    const angle = turn[kind] + (2 * Math.PI * index) / count - Math.PI / 2;
    return `${round(x + reach * Math.cos(angle))} ${round(y + reach * Math.sin(angle))}`;
  });
  return { path: `M${points.join('L')}Z` };
}

function circle(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

const round = (value: number) => Math.round(value * 100) / 100;

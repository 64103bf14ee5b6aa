/** A node as it stands on the screen. */
export interface Target {
  id: string;
  x: number;
  y: number;
  radius: number;
  /** The larger, the further in front. */
  zIndex: number;
}

/** The node at a place of the screen, or the nearest that is at most `slack` pixels away: in front first, then the one whose middle is nearest. */
export function nodeAt(targets: Iterable<Target>, place: { x: number; y: number }, slack: number): string | undefined {
  let found: Target | undefined;
  let nearest = Infinity;
  for (const target of targets) {
    const distance = Math.hypot(target.x - place.x, target.y - place.y);
    const beyond = Math.max(0, distance - target.radius);
    if (beyond > slack) continue;
    // What is hit itself goes before what is only near.
    const rank = beyond > 0 ? 1e6 + beyond : distance - 1e4 * target.zIndex;
    if (rank < nearest) [found, nearest] = [target, rank];
  }
  return found?.id;
}

import type { Confidence, EdgeKind, PathQuery } from '../../api/generated';
import { thingOf, type Thing } from '../../api/things';

export interface Step {
  kind: EdgeKind;
  confidence: Confidence;
  /** Whether the edge leads from the node before to the node after. */
  isForward: boolean;
}

export interface FoundPath {
  title: string;
  things: Thing[];
  steps: Step[];
}

type Answered = NonNullable<PathQuery['any']>;

/** The paths that differ, the most telling first. */
export function pathsOf(answer: PathQuery): FoundPath[] {
  const all: [string, Answered | null][] = [
    ['By what papers propose, compare, build on and evaluate on', answer.telling],
    ['By topics, authors and methods', answer.people],
    ['The shortest, by any edge', answer.any],
  ];
  const seen = new Set<string>();
  const found: FoundPath[] = [];
  for (const [title, path] of all) {
    if (!path) continue;
    const things = path.nodes.map(thingOf);
    const key = things.map(thing => thing.id).join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({
      title,
      things,
      steps: path.edges.map((edge, at) => ({ kind: edge.kind, confidence: edge.confidence, isForward: edge.from === things[at]?.id })),
    });
  }
  return found;
}

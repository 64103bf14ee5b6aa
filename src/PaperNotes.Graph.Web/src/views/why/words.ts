import type { Confidence, EdgeKind } from '../../api/generated';

/** What an edge says, of one paper and of two. */
const verbs: Record<EdgeKind, { one: string; both: string }> = {
  PROPOSES: { one: 'proposes', both: 'propose' },
  ADDRESSES: { one: 'addresses', both: 'address' },
  COMPARES_WITH: { one: 'compares with', both: 'compare with' },
  EVALUATES_ON: { one: 'evaluates on', both: 'evaluate on' },
  BUILDS_ON: { one: 'builds on', both: 'build on' },
  MENTIONS: { one: 'mentions', both: 'mention' },
  HAS_TOPIC: { one: 'is about', both: 'are about' },
  AUTHORED_BY: { one: 'is by', both: 'are by' },
  PUBLISHED_IN: { one: 'appeared at', both: 'appeared at' },
  IN_AREA: { one: 'is filed under', both: 'are filed under' },
  COVERS: { one: 'covers', both: 'cover' },
  RELATED_TO: { one: 'is linked with', both: 'are linked with' },
  SAME_WORK: { one: 'is the same work as', both: 'are the same work as' },
};

const order: EdgeKind[] = Object.keys(verbs) as EdgeKind[];

/** An edge in words, read from where it starts: compares with. */
export const verb = (edge: EdgeKind): string => verbs[edge].one;

/** Whether an edge is worth the word likely: it is not sure, and says more than that a name occurs. */
export const isLikely = ({ kind, confidence }: { kind: EdgeKind; confidence: Confidence }): boolean =>
  confidence === 'PLAIN' && kind !== 'MENTIONS';

/** The most telling of several edges between the same two nodes. */
export const strongest = (edges: EdgeKind[]): EdgeKind | undefined => order.find(edge => edges.includes(edge));

export interface Sides {
  /** Edges between the shared thing and the first node, and whether they start at the thing. */
  first: EdgeKind[];
  second: EdgeKind[];
  startsAtThing: boolean;
  names: [string, string];
  isPaper: boolean;
}

/** Why a shared thing joins two nodes: "both compare with", "compares with both", "proposes DPO, compares with GRPO". */
export function reasonWords({ first, second, startsAtThing, names, isPaper }: Sides): string {
  const one = strongest(first.filter(edge => second.includes(edge))) ?? strongest(first);
  const other = one !== undefined && second.includes(one) ? one : strongest(second);
  if (one === undefined || other === undefined) return 'is shared by both';
  if (one === 'RELATED_TO' && other === 'RELATED_TO') return isPaper ? 'both are linked with it' : 'is linked with both';
  if (startsAtThing) return one === other ? `${verbs[one].one} both` : `${verbs[one].one} ${names[0]}, ${verbs[other].one} ${names[1]}`;
  return one === other ? `both ${verbs[one].both} it` : `the first ${verbs[one].one} it, the second ${verbs[other].one} it`;
}

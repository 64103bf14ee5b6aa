import type { Kind } from '../../api/things';

/** What a drawing takes in: what is close to the node and why, or what is so many edges away. */
export type Reach = 'close' | '1' | '2';

const texts: Record<Reach, string> = { close: 'Closest', '1': '1 edge', '2': '2 edges' };

/** What can be drawn of a kind, that which tells most first: around a method stand its papers, which say little; around a paper what it does. */
export function reachesFor(kind: Kind): { value: Reach; text: string }[] {
  const concepts: Kind[] = ['method', 'dataset', 'task', 'model', 'word'];
  const reaches: Reach[] = concepts.includes(kind) ? ['close', '1', '2'] : kind === 'paper' ? ['1', '2', 'close'] : ['1', '2'];
  return reaches.map(value => ({ value, text: texts[value] }));
}

/** What an address asks for; what it does not say, or says wrongly, is the first that there is. */
export const reachOf = (asked: string | undefined, options: { value: Reach }[]): Reach =>
  options.find(({ value }) => value === asked)?.value ?? options[0]?.value ?? '1';

import type { NodeQuery } from '../../api/generated';

/** An area page has an id too, but a view of its own. */
export type FoundNode = Exclude<NonNullable<NodeQuery['node']>, { __typename: 'AreaPage' }>;

export interface Panel {
  view: 'close' | 'papers' | 'where' | 'graph';
  title: string;
}

/** What can be looked at for a node; the first is shown where the address names none. */
export function panelsOf(node: FoundNode): Panel[] {
  const graph: Panel = { view: 'graph', title: 'Graph' };
  const papers: Panel = { view: 'papers', title: 'Papers' };
  const where: Panel = { view: 'where', title: 'Where used' };
  switch (node.__typename) {
    case 'Paper':
      return [{ view: 'close', title: 'Read next' }, graph];
    case 'Concept':
      return [{ view: 'close', title: 'Close methods' }, papers, where, graph];
    case 'Topic':
      return [papers, where, graph];
    default:
      return [papers, graph];
  }
}

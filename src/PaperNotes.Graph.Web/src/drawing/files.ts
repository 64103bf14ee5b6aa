import { about } from '../api/things';
import { csv } from '../views/list/bibtex';
import { isShown, type DrawnGraph, type Filter } from './model';
import { xml } from './picture';

/** The edges shown as a table, one an edge. */
export function edgesCsv(graph: DrawnGraph, filter: Filter): string {
  const rows: string[][] = [['from', 'from_kind', 'edge', 'confidence', 'to', 'to_kind']];
  graph.forEachEdge((_, { kinds, from }, one, other) => {
    const [start, end] = from === one ? [one, other] : [other, one];
    const [first, second] = [graph.getNodeAttribute(start, 'thing'), graph.getNodeAttribute(end, 'thing')];
    if (!isShown(first, filter) || !isShown(second, filter)) return;
    for (const [kind, confidence] of Object.entries(kinds))
      rows.push([first.name, about(first.kind).one, kind, confidence, second.name, about(second.kind).one]);
  });
  return csv(rows);
}

/** What is shown as GraphML, with places, so that Gephi and yEd open the picture. */
export function graphml(graph: DrawnGraph, filter: Filter): string {
  const nodes = graph
    .filterNodes((_, { thing }) => isShown(thing, filter))
    .map(id => {
      const { thing, x, y } = graph.getNodeAttributes(id);
      return `<node id="${xml(id)}"><data key="name">${xml(thing.name)}</data><data key="kind">${thing.kind}</data><data key="papers">${thing.papers}</data><data key="x">${x}</data><data key="y">${y}</data></node>`;
    });
  const edges = graph.mapEdges((_, { kinds, from }, one, other) => {
    const [start, end] = from === one ? [one, other] : [other, one];
    if (!isShown(graph.getNodeAttribute(start, 'thing'), filter) || !isShown(graph.getNodeAttribute(end, 'thing'), filter)) return '';
    return Object.entries(kinds)
      .map(
        ([kind, confidence]) =>
          `<edge source="${xml(start)}" target="${xml(end)}"><data key="edge">${kind}</data><data key="confidence">${confidence}</data></edge>\n`,
      )
      .join('');
  });
  const keys = [
    ['name', 'node', 'string'],
    ['kind', 'node', 'string'],
    ['papers', 'node', 'int'],
    ['x', 'node', 'double'],
    ['y', 'node', 'double'],
    ['edge', 'edge', 'string'],
    ['confidence', 'edge', 'string'],
  ].map(([id, on, type]) => `<key id="${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys.join('\n')}\n<graph edgedefault="directed">\n${nodes.join('\n')}\n${edges.join('')}</graph>\n</graphml>\n`;
}

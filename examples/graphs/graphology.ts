import Graph from 'graphology';
import gexf from 'graphology-gexf';
import { server } from '../url';

const response = await fetch(`${server}/export/graph.gexf?venues=ACL2025`);
const graph = gexf.parse(Graph, await response.text(), { addMissingNodes: false });
const hubs = graph
  .filterNodes((_, { conceptKind }) => conceptKind === 'DATASET')
  .sort((a, b) => graph.degree(b) - graph.degree(a))
  .slice(0, 3);
console.log(graph.order, 'nodes', graph.size, 'edges', graph.type, hubs.map(node => graph.getNodeAttribute(node, 'label')));

import Graph from 'graphology';
import { server } from '../url';

const response = await fetch(`${server}/export/graph.graphology.json?venues=ACL2025`);
const graph = Graph.from(await response.json());
const most = graph
  .filterNodes((_, { conceptKind }) => conceptKind === 'DATASET')
  .sort((a, b) => graph.degree(b) - graph.degree(a))
  .slice(0, 3);
console.log(graph.order, 'nodes', graph.size, 'edges', graph.type, most.map(node => graph.getNodeAttribute(node, 'label')));

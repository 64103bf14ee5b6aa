import cytoscape from 'cytoscape';
import { server } from '../url';

const response = await fetch(`${server}/export/graph.cytoscape.json?venues=ACL2025`);
const graph = cytoscape({ headless: true, ...(await response.json()) });
const { path } = graph.elements().aStar({ root: graph.$('[label = "BPE"]'), goal: graph.$('[label = "MMLU"]') });
console.log(graph.nodes().length, 'nodes', graph.edges().length, 'edges');
console.log(path.nodes().map(node => node.data('label')));

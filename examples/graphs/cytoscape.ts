import cytoscape from 'cytoscape';
import { server } from '../url';

interface GraphFile {
  nodes: { id: string; kind: string; label: string }[];
  links: { source: string; target: string; kind: string }[];
}

const response = await fetch(`${server}/export/graph.json?venues=ACL2025`);
const { nodes, links } = (await response.json()) as GraphFile;
const graph = cytoscape({
  headless: true,
  elements: { nodes: nodes.map(data => ({ data })), edges: links.map(data => ({ data })) },
});
const { path } = graph.elements().aStar({ root: graph.$('[label = "BPE"]'), goal: graph.$('[label = "MMLU"]') });
console.log(graph.nodes().length, 'nodes', graph.edges().length, 'edges');
console.log(path.nodes().map(node => node.data('label')));

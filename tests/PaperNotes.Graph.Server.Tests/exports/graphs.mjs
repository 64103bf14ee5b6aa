// Prints, for each graph file, what the program that it is for reads: every node and edge with all its attributes, as one JSON object a line.
import { readFile } from 'node:fs/promises';
import cytoscape from 'cytoscape';
import graphology from 'graphology';

const ofNodes = ['kind', 'key', 'label', 'conceptKind', 'paperCount', 'venue', 'year', 'area'];
const ofEdges = ['kind', 'value', 'weight'];
const values = (data, names) => names.map((name) => data[name] ?? null);

function withCytoscape(file) {
  const graph = cytoscape({ headless: true, ...file });
  return {
    nodes: graph.nodes().map((node) => [node.id(), ...values(node.data(), ofNodes)]),
    edges: graph.edges().map((edge) => [edge.data('source'), edge.data('target'), ...values(edge.data(), ofEdges)]),
  };
}

function withGraphology(file) {
  const graph = graphology.from(file);
  return {
    nodes: graph.mapNodes((id, data) => [id, ...values(data, ofNodes)]),
    edges: graph.mapEdges((_, data, source, target) => [source, target, ...values(data, ofEdges)]),
  };
}

for (const path of process.argv.slice(2)) {
  const file = JSON.parse(await readFile(path, 'utf8'));
  console.log(JSON.stringify(path.endsWith('.cytoscape.json') ? withCytoscape(file) : withGraphology(file)));
}

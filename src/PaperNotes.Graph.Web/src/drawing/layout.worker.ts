import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutQuestion, Positions } from './layout';

const mostTime = 1200;
const step = 25;
const mostSteps = 24;

// One question at a time: the page starts a worker for each and ends it.
self.onmessage = ({ data }: MessageEvent<LayoutQuestion>) => {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { id, x, y, size, fixed } of data.nodes) graph.addNode(id, { x, y, size, fixed });
  for (const [from, to, weight] of data.edges) graph.addEdge(from, to, { weight });
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    adjustSizes: true,
    barnesHutOptimize: graph.order > 200,
    gravity: 1.2,
    scalingRatio: 14,
    edgeWeightInfluence: 1,
  };
  const start = performance.now();
  for (let at = 0; at < mostSteps && performance.now() - start < mostTime; at++) {
    forceAtlas2.assign(graph, { iterations: step, settings, getEdgeWeight: 'weight' });
  }
  const positions: Positions = {};
  graph.forEachNode((id, { x, y }) => (positions[id] = { x: x as number, y: y as number }));
  self.postMessage(positions);
};

import { edgeLooks, type DrawnGraph } from './model';

export interface LayoutQuestion {
  nodes: { id: string; x: number; y: number; size: number; fixed: boolean }[];
  edges: [string, string, number][];
}

export type Positions = Record<string, { x: number; y: number }>;

export function questionOf(graph: DrawnGraph): LayoutQuestion {
  return {
    nodes: graph.mapNodes((id, { x, y, size, fixed, isPinned }) => ({ id, x, y, size, fixed: fixed || isPinned })),
    edges: graph.mapEdges((_, { strength }, from, to) => [from, to, edgeLooks[strength].weight]),
  };
}

/** Lays a graph out in a worker, within about a second; nodes that are fixed or pinned stay. A later call ends an earlier one. */
export class Layout {
  private worker: Worker | undefined;

  run(graph: DrawnGraph): Promise<Positions> {
    this.stop();
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Positions>) => {
        this.stop();
        resolve(data);
      };
      worker.onerror = event => reject(new Error(event.message));
      worker.postMessage(questionOf(graph));
    });
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

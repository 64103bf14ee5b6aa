import { SvelteSet } from 'svelte/reactivity';
import { ask, Failure } from '../../api/ask';
import { Around, Path, type AroundQuery, type Confidence } from '../../api/generated';
import { plural, thingOf, type Thing } from '../../api/things';
import type { Drawing } from '../../drawing/canvas';
import { Layout } from '../../drawing/layout';
import { merge, newGraph, type Surroundings } from '../../drawing/model';
import { readable, shortened } from '../../parts/text';
import { pathsOf } from '../path/paths';

export const surroundings = (answer: AroundQuery): Surroundings => ({
  nodes: (answer.neighborhood?.nodes ?? []).map(thingOf),
  edges: answer.neighborhood?.edges ?? [],
});

/** What is drawn, what is chosen in it, and what can be done with it. The list beside the drawing shows the same. */
export class Scene {
  readonly graph = newGraph();
  readonly hidden = new SvelteSet<string>();
  /** What is asked of what is expanded: only sure edges, or all. */
  confidence: Confidence | null = null;
  readonly expanded = new SvelteSet<string>();
  drawing = $state.raw<Drawing>();
  selected = $state<string>();
  lit = $state.raw<ReadonlySet<string>>(new Set());
  pathFrom = $state<string>();
  /** What happened last, for the live region. */
  said = $state('');
  isBusy = $state(false);
  /** Rises with each change of the graph. */
  turn = $state(0);
  private readonly layout = new Layout();

  constructor(readonly middle: string) {}

  /** Begins anew with an answer. */
  async start(found: Surroundings): Promise<void> {
    this.graph.clear();
    this.hidden.clear();
    this.expanded.clear();
    this.expanded.add(this.middle);
    this.lit = new Set();
    this.pathFrom = undefined;
    this.selected = undefined;
    merge(this.graph, found);
    await this.settle(true);
  }

  /** Adds what is around a node. What is drawn already stays in its place. */
  async expand(id: string): Promise<void> {
    if (this.isBusy || this.expanded.has(id)) return;
    await this.trying(async () => {
      const answer = await ask(Around, { id, depth: 1, limit: 60, via: null, confidence: this.confidence });
      this.expanded.add(id);
      const added = this.add(surroundings(answer), id);
      this.said = added.length === 0 ? 'Nothing new around it.' : `${plural(added.length, 'new node')}.`;
      if (added.length > 0) await this.settle(false);
    });
  }

  pin(id: string, isPinned = true): void {
    this.graph.mergeNodeAttributes(id, { isPinned });
    this.turn++;
    this.said = isPinned ? 'Pinned.' : 'Not pinned any more.';
  }

  hide(id: string): void {
    this.hidden.add(id);
    if (this.selected === id) this.selected = undefined;
    this.said = 'Hidden.';
  }

  showAll(): void {
    this.hidden.clear();
    this.lit = new Set();
  }

  /** Lights the path from the node chosen before to this one, and adds what is missing of it. */
  async pathTo(id: string): Promise<void> {
    const from = this.pathFrom;
    if (from === undefined) return;
    await this.trying(async () => {
      const [path] = pathsOf(await ask(Path, { from, to: id }));
      this.pathFrom = undefined;
      if (!path) {
        this.said = 'No path of at most six edges joins the two.';
        return;
      }
      const edges = path.steps.map(({ kind, confidence, isForward }, at) => {
        const [start, end] = [path.things[at]?.id ?? '', path.things[at + 1]?.id ?? ''];
        return isForward ? { from: start, kind, confidence, to: end } : { from: end, kind, confidence, to: start };
      });
      const added = this.add({ nodes: path.things, edges }, from);
      path.things.forEach(thing => this.hidden.delete(thing.id));
      this.lit = new Set(path.things.map(thing => thing.id));
      this.said = `Path: ${path.things.map(thing => shortened(readable(thing.name), 50)).join(' – ')}.`;
      if (added.length > 0) await this.settle(false);
    });
  }

  /** Lights what has the text in its name. */
  search(text: string): void {
    const sought = text.trim().toLowerCase();
    this.lit = new Set(sought === '' ? [] : this.graph.filterNodes((_, { thing }) => thing.name.toLowerCase().includes(sought)));
    this.said = sought === '' ? '' : `${plural(this.lit.size, 'match', 'matches')} in the drawing.`;
  }

  /** Goes through what the search lit, one after another. */
  chooseLit(): void {
    const lit = [...this.lit];
    const next = lit[(lit.indexOf(this.selected ?? '') + 1) % lit.length];
    if (next === undefined) return;
    this.selected = next;
    this.drawing?.centre(next);
  }

  things(): Thing[] {
    void this.turn;
    return this.graph.mapNodes((_, { thing }) => thing);
  }

  end(): void {
    this.layout.stop();
    this.drawing?.end();
    this.drawing = undefined;
  }

  private add(found: Surroundings, around: string): string[] {
    const added = merge(this.graph, found, around);
    const isNew = new Set(added);
    this.graph.forEachNode(id => this.graph.setNodeAttribute(id, 'fixed', !isNew.has(id)));
    this.turn++;
    return added;
  }

  private async settle(isFirst: boolean): Promise<void> {
    this.turn++;
    this.isBusy = true;
    const positions = await this.layout.run(this.graph);
    this.isBusy = false;
    if (this.drawing) await this.drawing.settle(positions, isFirst);
    else this.graph.updateEachNodeAttributes((id, data) => ({ ...data, ...positions[id] }));
    this.turn++;
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.said = error instanceof Failure ? `${error.message} ${error.advice}` : `It did not work: ${String(error)}`;
    }
  }
}

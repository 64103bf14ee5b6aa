import { describe, expect, it } from 'vitest';
import type { Thing } from '../api/things';
import { edgesCsv, graphml } from './files';
import { placeLabels, type Wanted } from './labels';
import { questionOf } from './layout';
import { countsByKind, isShown, merge, newGraph, type Filter } from './model';
import { outline } from './outline';
import { svgOf } from './picture';

const thing = (id: string, kind: Thing['kind'] = 'method', name = id): Thing => ({ id, kind, name, papers: 4 });
const filter: Filter = { off: new Set(), hidden: new Set(), middle: 'a' };

describe('the model', () => {
  it('unites edges between the same two nodes and keeps nodes where they are', () => {
    const graph = newGraph();
    merge(graph, { nodes: [thing('a'), thing('p', 'paper')], edges: [{ from: 'p', kind: 'MENTIONS', confidence: 'PLAIN', to: 'a' }] });
    const before = { ...graph.getNodeAttributes('p') };

    const added = merge(
      graph,
      {
        nodes: [thing('p', 'paper'), thing('b')],
        edges: [
          { from: 'p', kind: 'PROPOSES', confidence: 'STRONG', to: 'a' },
          { from: 'p', kind: 'MENTIONS', confidence: 'PLAIN', to: 'gone' },
        ],
      },
      'p',
    );

    expect(added).toEqual(['b']);
    expect(graph.getNodeAttributes('p')).toEqual(before);
    expect(graph.getEdgeAttributes('a', 'p')).toEqual({
      kinds: { MENTIONS: 'PLAIN', PROPOSES: 'STRONG' },
      from: 'p',
      strength: 'sure',
    });
  });

  it('hides by kind and one by one, but never the middle', () => {
    expect(isShown(thing('a'), { ...filter, off: new Set(['method']), hidden: new Set(['a']) })).toBe(true);
    expect(isShown(thing('b'), { ...filter, off: new Set(['method']) })).toBe(false);
    expect(isShown(thing('b'), { ...filter, hidden: new Set(['b']) })).toBe(false);
  });

  it('counts kinds and asks the layout to keep pinned nodes', () => {
    const graph = newGraph();
    merge(graph, { nodes: [thing('a'), thing('p', 'paper')], edges: [{ from: 'p', kind: 'MENTIONS', confidence: 'PLAIN', to: 'a' }] });
    graph.setNodeAttribute('p', 'isPinned', true);

    expect([...countsByKind(graph)]).toEqual([
      ['method', 1],
      ['paper', 1],
    ]);
    expect(questionOf(graph).nodes.map(node => node.fixed)).toEqual([false, true]);
  });
});

describe('how strong an edge is', () => {
  it('is likely where only plain edges tell, and other where a name only occurs', () => {
    const graph = newGraph();
    merge(graph, {
      nodes: [thing('a'), thing('b'), thing('p', 'paper')],
      edges: [
        { from: 'p', kind: 'COMPARES_WITH', confidence: 'PLAIN', to: 'a' },
        { from: 'p', kind: 'MENTIONS', confidence: 'STRONG', to: 'b' },
      ],
    });

    expect([graph.getEdgeAttribute('p', 'a', 'strength'), graph.getEdgeAttribute('p', 'b', 'strength')]).toEqual(['likely', 'other']);
    expect(svgOf(graph, filter, () => '#000').match(/stroke-dasharray/g)).toHaveLength(1);
    expect(edgesCsv(graph, filter)).toContain('COMPARES_WITH,PLAIN,a');
  });
});

describe('labels', () => {
  const label = (text: string, x: number, rank: number, isForced = false): Wanted => ({
    id: text,
    text,
    x,
    y: 50,
    radius: 5,
    rank,
    isForced,
  });

  it('never cover each other, and the most wanted come first', () => {
    const places = placeLabels([label('small', 102, 1), label('large', 100, 9)], text => text.length * 10, { width: 300, height: 200 });

    expect(places[0]?.text).toBe('large');
    for (const one of places)
      for (const other of places)
        if (one !== other) expect(one.x + 50 <= other.x || other.x + 50 <= one.x || Math.abs(one.y - other.y) >= 16).toBe(true);
  });

  it('are drawn for the middle even where there is no room', () => {
    expect(placeLabels([label('x'.repeat(99), 5, 0, true)], text => text.length * 10, { width: 100, height: 60 })).toHaveLength(1);
  });
});

describe('files of a drawing', () => {
  const graph = newGraph();
  merge(graph, {
    nodes: [thing('a', 'method', '<img src=x onerror=alert(1)>'), thing('p', 'paper', '=1+1 & \u0001')],
    edges: [{ from: 'p', kind: 'PROPOSES', confidence: 'STRONG', to: 'a' }],
  });

  it('are safe whatever names hold', () => {
    const svg = svgOf(graph, filter, () => '#000');

    expect(svg).not.toContain('<img');
    expect(svg).toContain('&lt;img');
    expect(graphml(graph, filter)).toContain('=1+1 &amp; </data>');
    expect(edgesCsv(graph, filter)).toContain("'=1+1");
  });

  it('have only what is shown', () => {
    expect(graphml(graph, { ...filter, hidden: new Set(['p']) })).not.toContain('<edge ');
  });

  it('draw each kind in its shape', () => {
    expect(outline('task', 0, 0, 10).path.split('L')).toHaveLength(3);
    expect(outline('method', 0, 0, 10).ring).toBeDefined();
  });
});

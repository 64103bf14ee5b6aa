"""Prints, for each graph file, what NetworkX reads: every node and edge with all its attributes, as one JSON object a line."""
import json
import sys

import networkx as nx


def node_link(data):
    # The edges stand under "links", as d3 wants them: NetworkX 2.8 looks there by itself, 3.6 where it is told.
    try:
        return nx.node_link_graph(data, edges="links")
    except TypeError:
        return nx.node_link_graph(data)


def read(path):
    if path.endswith(".graphml"):
        return nx.read_graphml(path, force_multigraph=True)
    if path.endswith(".gexf"):
        return nx.read_gexf(path)
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    return node_link(data)


def values(data, names):
    # GEXF has weights as real numbers.
    given = [data.get(name) for name in names]
    return [int(value) if isinstance(value, float) else value for value in given]


for path in sys.argv[1:]:
    graph = read(path)
    nodes = [[node, *values(data, ["kind", "key", "label", "conceptKind", "paperCount", "venue", "year", "area"])] for node, data in graph.nodes(data=True)]
    edges = [[source, target, *values(data, ["kind", "value", "weight"])] for source, target, data in graph.edges(data=True)]
    print(json.dumps({"nodes": nodes, "edges": edges}))

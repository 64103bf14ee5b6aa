"""Prints, for each graph file, what NetworkX reads: nodes, edges, and the kind counts of both, as one JSON object a line."""
import collections
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
        return node_link(json.load(file))


for path in sys.argv[1:]:
    graph = read(path)
    kinds = collections.Counter(kind for _, kind in graph.nodes(data="kind"))
    labels = sorted(label for _, label in graph.nodes(data="label"))
    edges = collections.Counter(data["kind"] for _, _, data in graph.edges(data=True))
    print(json.dumps({
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "nodeKinds": dict(sorted(kinds.items())),
        "edgeKinds": dict(sorted(edges.items())),
        "labels": labels,
    }))

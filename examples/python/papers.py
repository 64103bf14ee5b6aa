import json
import os
import urllib.request

import pandas

SERVER = os.environ.get("PAPERNOTES_URL", "http://localhost:5000")


def ask(query, **variables):
    """The data of an answer; raises the first error."""
    request = urllib.request.Request(
        f"{SERVER}/graphql",
        json.dumps({"query": query, "variables": variables}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    for error in answer.get("errors", []):
        raise RuntimeError(f"{error['extensions']['code']}: {error['message']}")
    return answer["data"]


def papers():
    """Every paper of the graph, 100 a request."""
    after = None
    while True:
        page = ask(
            """
            query Papers($after: String) {
              papers(first: 100, after: $after) {
                nodes { key title arxivId venue { key year } area { name } topics { name } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """,
            after=after,
        )["papers"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


table = pandas.json_normalize(list(papers())).set_index("key")
topics = table.topics.explode().dropna().map(lambda topic: topic["name"])
print(len(table), "papers of", table["venue.key"].nunique(), "venues")
print(topics.value_counts().head(3).to_string())

matrix = ask('{ topicMatrix(venues: ["ACL2025", "CVPR2026"], first: 3) { topics { name } venues { key } counts } }')["topicMatrix"]
print(pandas.DataFrame(matrix["counts"], [topic["name"] for topic in matrix["topics"]], [venue["key"] for venue in matrix["venues"]]))

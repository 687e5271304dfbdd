"""Reads a GraphML export with networkx: python3 check_graphml.py chains.graphml claims.jsonl"""
import json
import sys

import networkx

graph = networkx.read_graphml(sys.argv[1])
claims = sum(1 for line in open(sys.argv[2], encoding="utf-8") if json.loads(line)["chain"])
said = sum(1 for *_, data in graph.edges(data=True) if data["relation"] == "said")
print(f"GraphML (networkx): {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, {said} of {claims} claims")
sys.exit(0 if said == claims else 1)

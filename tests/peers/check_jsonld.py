"""Reads a JSON-LD export with rdflib: python3 check_jsonld.py claims.jsonld claims.jsonl"""
import sys

import rdflib
from rdflib.namespace import PROV, RDF

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
TERM = rdflib.Namespace("urn:hearsay:term:")

graph = rdflib.Graph().parse(sys.argv[1], format="json-ld")
claims = sum(1 for _ in open(sys.argv[2], encoding="utf-8"))
found = set(graph.subjects(RDF.type, TERM.Claim))
wrong = 0
for target in set(graph.subjects(OA.hasSelector)):
    selectors = list(graph.objects(target, OA.hasSelector))
    quote = next(value for one in selectors if (value := graph.value(one, OA.exact)) is not None)
    start, end = (next(int(value) for one in selectors if (value := graph.value(one, OA[name])) is not None) for name in ("start", "end"))
    wrong += len(quote) != end - start
print(f"JSON-LD (rdflib {rdflib.__version__}): {len(graph)} triples, {len(found)} of {claims} claims, {wrong} positions whose length is not that of the quotation")
for who, count in graph.query("SELECT ?name (COUNT(?claim) AS ?n) WHERE { ?claim prov:wasAttributedTo ?who . ?who rdfs:label ?name } GROUP BY ?name ORDER BY DESC(?n) ?name LIMIT 3", initNs={"prov": PROV, "rdfs": rdflib.RDFS}):
    print(f"  {who}: {count}")
sys.exit(0 if len(found) == claims and wrong == 0 else 1)

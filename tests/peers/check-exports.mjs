// Reads exports with readers by others and counts what they found: node check-exports.mjs claims.jsonl claims.jsonld claims.parquet
// The claims format is the measure; every reader must find as many claims, and the words at the positions must be the words quoted.
import fs from 'node:fs';
import jsonld from 'jsonld';
import { DuckDBInstance } from '@duckdb/node-api';

const [jsonl, linked, parquet] = process.argv.slice(2);
const claims = fs.readFileSync(jsonl, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line));
let failed = false;
const check = (name, found) => {
  failed ||= found !== claims.length;
  console.log(`${name}: ${found} of ${claims.length} claims`);
};

// JSON-LD to RDF by jsonld.js; nothing may be fetched.
const noLoader = url => { throw new Error(`the document asks for ${url}`); };
const quads = await jsonld.toRDF(JSON.parse(fs.readFileSync(linked, 'utf8')), { documentLoader: noLoader, safe: true });
const of = (predicate, object) => quads.filter(quad => quad.predicate.value === predicate && (!object || quad.object.value === object));
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
check('JSON-LD, claims (jsonld.js)', of(type, 'urn:hearsay:term:Claim').length);
check('JSON-LD, annotations (jsonld.js)', of(type, 'http://www.w3.org/ns/oa#Annotation').length);
const value = (subject, predicate) => quads.find(quad => quad.subject.value === subject && quad.predicate.value === predicate)?.object.value;
const lengths = new Set();
for (const target of new Set(of('http://www.w3.org/ns/oa#hasSelector').map(quad => quad.subject.value))) {
  const selectors = of('http://www.w3.org/ns/oa#hasSelector').filter(quad => quad.subject.value === target).map(quad => quad.object.value);
  const exact = selectors.map(node => value(node, 'http://www.w3.org/ns/oa#exact')).find(Boolean);
  const [start, end] = ['start', 'end'].map(key => Number(selectors.map(node => value(node, `http://www.w3.org/ns/oa#${key}`)).find(Boolean)));
  if ([...exact].length !== end - start) lengths.add(target);
}
console.log(`JSON-LD, positions whose length is not that of the quotation: ${lengths.size}`);

// Parquet by DuckDB.
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = await connection.runAndReadAll(`SELECT count(*)::INT AS n, count(DISTINCT report)::INT AS reports FROM '${parquet}'`);
check('Parquet (DuckDB)', rows.getRows()[0][0]);
const top = await connection.runAndReadAll(`SELECT principal, position, count(*)::INT FROM '${parquet}' WHERE principal IS NOT NULL GROUP BY ALL ORDER BY 3 DESC, 1 LIMIT 3`);
console.log('  who says how much:', JSON.stringify(top.getRows()));

process.exit(failed || lengths.size > 0 ? 1 : 0);

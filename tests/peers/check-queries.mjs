// Runs the SQL queries of a page of the documents with DuckDB, as they stand there: node check-queries.mjs ../../docs/verbs/export.md FOLDER
// FOLDER holds what the queries read: claims.parquet, and history/ as 'hearsay export --partition day' writes it.
import fs from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [page, folder] = process.argv.slice(2);
const queries = [...fs.readFileSync(page, 'utf8').matchAll(/^```sql\n(.*?)^```/gms)].map(match => match[1]);
process.chdir(folder);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const query of queries) {
  const result = await connection.runAndReadAll(query);
  console.log(`${query.trim().split('\n')[1].trim()}: ${result.currentRowCount} rows of ${result.columnNames().join(', ')}`);
  console.log('  ', JSON.stringify(result.getRows().slice(0, 3), (_, value) => typeof value === 'bigint' ? Number(value) : value));
}
process.exit(queries.length > 0 ? 0 : 1);

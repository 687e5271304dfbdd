// Holds a STIX 2.1 bundle against the JSON schemas of OASIS: node check-stix.mjs bundle.json SCHEMAS
// SCHEMAS is the folder that holds common/ and sdos/. Every object must fit the schema of its type, and every reference must lead to an object of the bundle.
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const [file, schemas] = process.argv.slice(2);
// The schemas' patterns escape what a Unicode pattern may not.
const ajv = formats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
for (const name of fs.readdirSync(schemas, { recursive: true }).filter(name => name.endsWith('.json') && path.basename(name) !== 'bundle.json')) {
  const schema = JSON.parse(fs.readFileSync(path.join(schemas, name), 'utf8'));
  // The properties' schema of some versions names its dialect by an address that no dialect has.
  if (schema.$id) ajv.addSchema({ ...schema, $schema: 'https://json-schema.org/draft/2020-12/schema' });
}
const root = 'http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas';
const bundle = JSON.parse(fs.readFileSync(file, 'utf8'));
const objects = bundle.objects ?? [];
const problems = [];
if (bundle.type !== 'bundle' || !/^bundle--/.test(bundle.id) || !ajv.validate(`${root}/common/identifier.json`, bundle.id) || bundle.objects?.length === 0) {
  problems.push('the bundle has no type, no identifier of its type or an empty list');
}

const counts = {};
for (const object of objects) {
  counts[object.type] = (counts[object.type] ?? 0) + 1;
  const validate = ajv.getSchema(`${root}/sdos/${object.type}.json`);
  if (!validate) problems.push(`${object.id}: no schema for '${object.type}' in ${schemas}`);
  else if (!validate(object)) problems.push(...validate.errors.map(error => `${object.id}${error.instancePath}: ${error.message}`));
}
const ids = new Set(objects.map(object => object.id));
if (ids.size !== objects.length) problems.push(`${objects.length - ids.size} objects have the identifier of another`);
for (const object of objects) {
  for (const id of object.object_refs ?? []) if (!ids.has(id)) problems.push(`${object.id}: refers to ${id}, which the bundle does not have`);
}

console.log(`STIX 2.1 (ajv, schemas of OASIS): ${objects.length} objects, ${problems.length} problems: ${JSON.stringify(counts)}`);
for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);

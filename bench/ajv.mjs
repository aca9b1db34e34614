// Times JSON.parse + ajv: node ajv.mjs SCHEMA LIST WARMUPS ROUNDS; prints the milliseconds of each round.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const [schemaFile, listFile, warmups, rounds] = process.argv.slice(2);
const validate = new Ajv().compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
const text = readFileSync(listFile, 'utf8');

for (let round = -warmups; round < rounds; round++) {
  const start = performance.now();
  const valid = validate(JSON.parse(text));
  const time = performance.now() - start;
  if (!valid) throw new Error('ajv finds the list not valid');
  if (round >= 0) console.log(time);
}

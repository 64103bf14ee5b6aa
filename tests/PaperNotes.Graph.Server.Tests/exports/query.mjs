// Prints, as one JSON array, the rows of the query that the second argument is, run in the folder that the first one names.
import { DuckDBInstance } from '@duckdb/node-api';

process.chdir(process.argv[2]);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const reader = await connection.runAndReadAll(process.argv[3]);
console.log(JSON.stringify(reader.getRowsJson()));

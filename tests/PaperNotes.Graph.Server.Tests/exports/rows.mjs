// Prints, as one JSON array, the rows that DuckDB reads from the Parquet file named by the first argument.
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const result = await connection.runAndReadAll('SELECT * FROM read_parquet($1)', [process.argv[2]]);
console.log(JSON.stringify(result.getRowObjectsJson()));

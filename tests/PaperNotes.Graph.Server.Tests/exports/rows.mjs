// Prints, as one JSON object, the types and the rows that DuckDB reads from the Parquet file named by the first argument.
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const query = async (sql) => (await connection.runAndReadAll(sql, [process.argv[2]])).getRowObjectsJson();
const types = await query('DESCRIBE SELECT * FROM read_parquet($1)');
const rows = await query('SELECT * FROM read_parquet($1)');
console.log(JSON.stringify({ types: Object.fromEntries(types.map((row) => [row.column_name, row.column_type])), rows }));

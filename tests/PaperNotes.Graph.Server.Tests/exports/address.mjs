// Prints, as one JSON object, how long the Parquet file at the address of the first argument is, its rows as hyparquet reads them in parts, and how many requests that took.
import { asyncBufferFromUrl, parquetReadObjects } from 'hyparquet';

let requests = 0;
const counted = (address, options) => {
  requests++;
  return fetch(address, options);
};
const file = await asyncBufferFromUrl({ url: process.argv[2], fetch: counted });
const rows = await parquetReadObjects({ file, columns: ['key', 'noteDate', 'aliases'] });
console.log(JSON.stringify({ bytes: file.byteLength, rows: rows.length, first: rows[0], requests }));

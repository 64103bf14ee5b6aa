import { parquetReadObjects } from 'hyparquet';
import { server } from '../url';

const response = await fetch(`${server}/export/papers.parquet?venues=ACL2025`);
const rows = await parquetReadObjects({ file: await response.arrayBuffer(), columns: ['key', 'title', 'arxivId'] });
console.log(rows.length, rows[0]);

import { asyncBufferFromUrl, parquetReadObjects } from 'hyparquet';
import { server } from '../url';

// Asks for the parts of the file that hold these columns, by Range.
const file = await asyncBufferFromUrl({ url: `${server}/export/papers.parquet?venues=ACL2025` });
const rows = await parquetReadObjects({ file, columns: ['key', 'title', 'arxivId'] });
console.log(rows.length, rows[0]);

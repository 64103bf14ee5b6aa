import { server } from '../url';

const address = new URL('/graphql', server);
address.search = new URLSearchParams({
  query: 'query Venue($key: String!) { venue(key: $key) { paperCount } }',
  variables: JSON.stringify({ key: 'ACL2025' }),
}).toString();

// A browser does this by itself; elsewhere keep the ETag with the answer.
const first = await fetch(address);
const etag = first.headers.get('ETag') ?? '';
const again = await fetch(address, { headers: { 'If-None-Match': etag } });
console.log(first.status, await first.text());
console.log(again.status, JSON.stringify(await again.text()));

import { graphql } from '../generated/operations';
import { server } from '../url';

const document = graphql(`
  query VenueCard($key: String!) {
    venue(key: $key) { key paperCount topTopics(first: 3) { topic { name } paperCount } }
  }
`);

// Codegen leaves the hash here.
const { __meta__ } = document as { __meta__?: { hash: string } };
// Same address, same bytes: what stands between may keep the answer for as long as Cache-Control says.
const address = new URL(`/graphql/d/${__meta__?.hash}`, server);
address.searchParams.set('variables', JSON.stringify({ key: 'ACL2025' }));
const response = await fetch(address);
console.log(response.status, response.headers.get('Cache-Control'));
console.log(await response.text());

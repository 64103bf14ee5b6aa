import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { counting } from '../counting';
import { server } from '../url';

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
}

const sent: string[] = [];
const client = new ApolloClient({
  link: createPersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
    new HttpLink({ uri: `${server}/graphql`, fetch: counting(sent) }),
  ),
  cache: new InMemoryCache(),
});

// A document that the server has not seen is sent once with its hash; from then on, and from every client, the hash is enough.
const query = gql`query Count { stats { papers } }`;
await client.query({ query });
const { data } = await client.query({ query, fetchPolicy: 'network-only' });
console.log(sent.at(-1), data);
client.stop();

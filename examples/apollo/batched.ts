import { ApolloClient, InMemoryCache, gql } from '@apollo/client/core';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import possibleTypes from '../generated/possible-types';
import { server } from '../url';

// What several parts of a page ask within 10 ms goes as one request; the server takes at most 10 at once.
const client = new ApolloClient({
  link: new BatchHttpLink({ uri: `${server}/graphql`, batchMax: 10, batchInterval: 10 }),
  cache: new InMemoryCache(possibleTypes),
});

const query = gql`
  query Venue($key: String!) {
    venue(key: $key) { id key paperCount }
  }`;

interface Venue {
  venue: { id: string; key: string; paperCount: number } | null;
}

const venues = ['ACL2025', 'ICLR2026', 'none'];
const answers = await Promise.all(venues.map((key) => client.query<Venue>({ query, variables: { key } })));
answers.forEach(({ data }, i) => {
  console.log(`${venues[i]}: ${data?.venue?.paperCount ?? 'no such venue'}`);
});

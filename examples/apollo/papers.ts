import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { relayStylePagination } from '@apollo/client/utilities';
import possibleTypes from '../generated/possible-types';
import { server } from '../url';

const client = new ApolloClient({
  link: new HttpLink({ uri: `${server}/graphql` }),
  cache: new InMemoryCache({
    // Without them a fragment on Node matches nothing.
    ...possibleTypes,
    typePolicies: {
      // A list of its own for each filter and order; first and after only say how much of it there is.
      Query: { fields: { papers: relayStylePagination(['where', 'order']) } },
      Venue: { fields: { papers: relayStylePagination(['where', 'order']) } },
    },
  }),
});

const query = gql`
  query Papers($venue: String!, $first: Int!, $after: String) {
    papers(where: { venues: [$venue] }, first: $first, after: $after) {
      totalCount
      edges { cursor node { id key label } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

interface Papers {
  papers: {
    totalCount: number;
    edges: { cursor: string; node: { id: string; key: string; label: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const variables = { venue: 'ACL2025', first: 3 };
const { data } = await client.query<Papers>({ query, variables });
const list = client.watchQuery<Papers>({ query, variables });
const shown = list.subscribe(() => {});
// The pages are joined by edges: a query that asks only for nodes would show the last page alone.
await list.fetchMore({ variables: { after: data?.papers.pageInfo.endCursor, first: 2 } });
const all = client.readQuery<Papers>({ query, variables });
console.log(`${all?.papers.edges.length} of ${all?.papers.totalCount} papers`);

// A paper is kept once, by its id, whatever query it came from; a fragment on Node finds it there.
const paper = client.cache.readFragment<{ label: string }>({
  id: client.cache.identify({ __typename: 'Paper', id: all?.papers.edges[0]?.node.id ?? '' }) ?? '',
  fragment: gql`fragment Card on Node { label }`,
});
console.log(paper?.label);
shown.unsubscribe();
client.stop();

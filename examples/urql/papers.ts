import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import introspection from '../generated/schema.json';
import { server } from '../url';

// What has no id is kept with the node that it belongs to; what has no key of its own says so to the cache.
const keys = Object.fromEntries(
  introspection.__schema.types
    .filter(type => type.kind === 'OBJECT' && !type.name.startsWith('__') && !type.fields?.some(field => field.name === 'id'))
    .map(type => [type.name, () => null]),
);

const client = new Client({
  url: `${server}/graphql`,
  exchanges: [
    cacheExchange({
      schema: introspection as unknown as NonNullable<CacheExchangeOpts['schema']>,
      keys,
      resolvers: { Query: { papers: relayPagination() } },
    }),
    fetchExchange,
  ],
});

const query = gql<{ papers: { nodes: { id: string; title: string; venue: { key: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }>`
  query Papers($venue: String!, $first: Int!, $after: String) {
    papers(where: { venues: [$venue] }, first: $first, after: $after) {
      nodes { id title venue { id key } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

const first = await client.query(query, { venue: 'ACL2025', first: 3 }).toPromise();
const after = first.data?.papers.pageInfo.endCursor;
const both = await client.query(query, { venue: 'ACL2025', first: 2, after }).toPromise();
console.log(`${both.data?.papers.nodes.length} papers`);

const facets = gql`{ papers { facets { venues { paperCount venue { id key } } } } topicMatrix(first: 2) { counts topics { id name } } }`;
console.log((await client.query(facets, {}).toPromise()).error ?? 'no error');
console.log((await client.query(query, { venue: 'ACL2025', first: 3 }, { requestPolicy: 'cache-only' }).toPromise()).data?.papers.nodes[0]?.title);

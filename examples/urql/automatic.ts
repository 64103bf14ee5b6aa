import { Client, fetchExchange, gql } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { counting } from '../counting';
import { server } from '../url';

const sent: string[] = [];
const client = new Client({
  url: `${server}/graphql`,
  fetch: counting(sent),
  exchanges: [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
});

const query = gql`query CountConcepts { stats { concepts } }`;
await client.query(query, {}).toPromise();
const { data, error } = await client.query(query, {}).toPromise();
console.log(sent.at(-1), data, error ?? 'no error');

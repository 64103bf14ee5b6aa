import { Environment, Network, type GraphQLResponse } from 'relay-runtime';
import { server } from '../url';

export const environment = new Environment({
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(`${server}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    });
    return (await response.json()) as GraphQLResponse;
  }),
});

import { Environment, Network, type GraphQLResponse } from 'relay-runtime';
import { server } from '../url';

export const environment = new Environment({
  network: Network.create(async ({ id, text }, variables) => {
    const response = await fetch(`${server}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      // The compiler gives the text; or with persistConfig, which writes a manifest, the id alone.
      body: JSON.stringify({ query: text, documentId: id, variables }),
    });
    return (await response.json()) as GraphQLResponse;
  }),
});

import { GraphQLClient } from 'graphql-request';
import { graphql } from '../generated/operations';
import { server } from '../url';

const query = graphql(`
  query RelatedMethods($concept: String!, $first: Int!) {
    concept(key: $concept) {
      name
      kind
      relatedMethods(first: $first) {
        score
        method { name }
        because { weight node { label } }
      }
    }
  }
`);

const client = new GraphQLClient(`${server}/graphql`);
// Variables and answer have the types of the schema: a wrong name or a missing null check does not compile.
const { concept } = await client.request(query, { concept: 'byte-pair encoding', first: 3 });
console.log(concept?.name, concept?.kind);
for (const { method, score, because } of concept?.relatedMethods ?? []) {
  console.log(`${score.toFixed(1)} ${method.name}: ${because[0]?.node.label}`);
}

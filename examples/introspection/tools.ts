import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, type IntrospectionQuery } from 'graphql';
import { getIntrospectionQuery as newestIntrospectionQuery } from 'graphql-17';
import { ask } from '../fetch/ask';

// All build theirs with graphql-js, each with options of its own: so do GraphiQL (@graphiql/react 0.39) and Altair 8.5.
const everything = {
  descriptions: true,
  schemaDescription: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
};
const queries = {
  'the default': getIntrospectionQuery(),
  'GraphiQL with inputValueDeprecation and schemaDescription': getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
  'Altair with all its switches': getIntrospectionQuery({ ...everything, oneOf: false }),
  'all of graphql 16': getIntrospectionQuery(everything),
  'all of graphql 17': newestIntrospectionQuery(everything),
};

for (const [name, query] of Object.entries(queries)) {
  const schema = buildClientSchema(await ask<IntrospectionQuery>(query));
  const types = Object.keys(lexicographicSortSchema(schema).getTypeMap());
  console.log(`${name}: ${types.includes('Paper') && printSchema(schema).includes('type Paper implements Node')}`);
}

// Writes src/api/generated.ts: the types of every operation in schema/operations/page, by GraphQL Code Generator. --check only compares.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const root = new URL('../../../', import.meta.url);
const folder = new URL('schema/operations/page/', root);
const target = new URL('../src/api/generated.ts', import.meta.url);

const schema = buildSchema(readFileSync(new URL('schema/schema.graphql', root), 'utf8'));
const documents = readdirSync(folder)
  .filter(name => name.endsWith('.graphql'))
  .sort()
  .map(name => ({ location: name, document: parse(readFileSync(new URL(name, folder), 'utf8')) }));

const types = await codegen({
  filename: 'generated.ts',
  schema: parse(readFileSync(new URL('schema/schema.graphql', root), 'utf8')),
  schemaAst: schema,
  documents,
  config: {},
  plugins: [
    {
      operations: {
        avoidOptionals: { field: true },
        enumType: 'string-literal',
        useTypeImports: true,
        skipTypename: false,
        nonOptionalTypename: false,
      },
    },
  ],
  pluginMap: { operations: operationTypes },
});

const operations = documents.map(({ location, document }) => {
  const name = document.definitions.find(definition => definition.kind === 'OperationDefinition').name.value;
  return {
    use: `import text${name} from '../../../../schema/operations/page/${location}?raw';`,
    make: `export const ${name}: Operation<${name}Query, ${name}QueryVariables> = { name: '${name}', text: text${name} };`,
  };
});

const text = [
  '// Written by npm run generate from schema/schema.graphql and schema/operations/page; not edited by hand.',
  ...operations.map(operation => operation.use),
  "import type { Operation } from './ask';",
  '',
  types.trim(),
  '',
  ...operations.map(operation => operation.make),
  '',
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/api/generated.ts is not what the schema and the operations say: npm run generate');
  process.exit(1);
}

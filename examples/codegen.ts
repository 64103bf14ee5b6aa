import type { CodegenConfig } from '@graphql-codegen/cli';
import { server } from './url';

const config: CodegenConfig = {
  schema: `${server}/graphql`,
  documents: ['graphql-request/*.ts', 'documents/*.ts'],
  generates: {
    // Types of every graphql(`…`) in the documents.
    'generated/operations/': {
      preset: 'client',
      config: { strictScalars: true, useTypeImports: true, enumsAsTypes: true },
      // A manifest of their texts and hashes, for servers that run stored documents.
      presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } },
    },
    // For Apollo's cache: which types implement Node.
    'generated/possible-types.ts': { plugins: ['fragment-matcher'] },
    // For urql's cache: the schema.
    'generated/schema.json': { plugins: ['introspection'], config: { minify: true } },
    // For Relay's compiler and editors.
    'generated/schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
  },
};

export default config;

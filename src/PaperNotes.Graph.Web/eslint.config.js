import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated.ts', 'tools'] },
  ts.configs.strict,
  svelte.configs['flat/recommended'],
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } } },
  {
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      // Links are plain links; the router follows them.
      'svelte/no-navigation-without-resolve': 'off',
      // A blank at the end of a branch is written as an expression, where formatting keeps it.
      'svelte/no-useless-mustaches': 'off',
      // Sets in raw state are replaced as a whole.
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
);

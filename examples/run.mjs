// Bundles a program of this folder, as a frontend's build does, and runs it: node run.mjs FILE [PACKAGE=OTHER]
// PACKAGE=OTHER builds it with another package in the place of one that it imports.
import { build } from 'esbuild';
import { transformFileAsync } from '@babel/core';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [file, replaced] = process.argv.slice(2);
const folder = fileURLToPath(new URL('.', import.meta.url));
const outfile = `${folder}generated/built/${file}.mjs`;

// What every build of a Relay application has: babel-plugin-relay puts what the compiler generated in the place of graphql`…`.
const relay = {
  name: 'relay',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]relay[\\/][^\\/]+\.tsx$/ }, async ({ path }) => ({
      loader: 'jsx',
      contents: (
        await transformFileAsync(path, {
          presets: ['@babel/preset-typescript'],
          plugins: [['relay', { eagerEsModules: true, artifactDirectory: `${folder}generated/relay` }]],
        })
      ).code,
    })),
};

await build({
  absWorkingDir: folder,
  entryPoints: [file],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  jsx: 'automatic',
  logLevel: 'warning',
  // CommonJS packages inside of an ES module ask for Node's own modules by require.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  alias: replaced ? Object.fromEntries([replaced.split('=')]) : {},
  plugins: [relay],
});
// What a client warns of stands among what the program prints, so that tests see it.
console.warn = console.error = console.log;
await import(pathToFileURL(outfile));

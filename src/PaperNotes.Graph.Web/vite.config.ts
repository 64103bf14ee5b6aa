import { svelte } from '@sveltejs/vite-plugin-svelte';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';

// Where the development server finds the real one.
const server = loadEnv('development', '.', 'PAPERNOTES_').PAPERNOTES_SERVER ?? 'http://localhost:5000';

export default defineConfig({
  plugins: [svelte()],
  build: {
    target: 'es2022',
    // tools/prerender.mjs looks up in it which files the views are.
    manifest: true,
    // Everything is a file of this server: the page's policy lets nothing else in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    fs: { allow: ['../..'] },
    proxy: { '/graphql': server, '/export': server, '/healthz': server },
  },
  test: { include: ['src/**/*.test.ts'] },
});

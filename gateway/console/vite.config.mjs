import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), writeCompressedCopies()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Icons and fonts stay files of their own, so that the content security policy can stay narrow.
    assetsInlineLimit: 0,
    // The editor is one large chunk, loaded after the page stands.
    chunkSizeWarningLimit: 4000,
    // GraphiQL's modules carry "use no memo", a word to React's compiler, which does not run here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: {
    proxy: { '/graphql': { target: process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000', ws: true } },
  },
});

/** Leaves a `.gz` beside each file, so that the gateway sends a quarter of the bytes and compresses nothing itself. */
function writeCompressedCopies() {
  return {
    name: 'write-compressed-copies',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const file of Object.keys(bundle)) {
        const path = join(dir, file);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}

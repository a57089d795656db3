import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Built into web/dist and served by our own server at `/`. Nothing inline: the page's policy is `script-src 'self'`.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
});

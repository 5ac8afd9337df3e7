import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = process.env.OHLAS_URL ?? "http://localhost:8080";
const proxied = { target: api, changeOrigin: false };

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["en-US", "cs-CZ", "pl-PL"] }), enforce: "pre" }],
  build: {
    // Nothing as data: address, so that the page's content security policy can stay narrow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: { "/api": proxied, "/login": proxied, "/logout": proxied, "/auth": proxied },
  },
  test: {
    globals: true,
    environment: "jsdom",
    setupFiles: ["src/setupTests.ts"],
    css: false,
    restoreMocks: true,
  },
});

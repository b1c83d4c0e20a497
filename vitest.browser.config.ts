import { type ViteUserConfig, defineConfig } from "vitest/config";

/** Tests that drive Debian's Chromium through playwright-core: `npm run test:browser`. One at a time: they share the machine. */
const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  test: {
    environment: "node",
    include: ["apps/*/e2e/**/*.e2e.ts"],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default config;

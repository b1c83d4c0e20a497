import { existsSync } from "node:fs";

import { type ViteUserConfig, defineConfig } from "vitest/config";

import { rooms } from "./scripts/house.ts";

const built = rooms.filter((room) => existsSync(room.folder));

/** Test files of these folders; pure rooms share one worker (nothing in them can leak from file to file). */
function project(name: string, folders: readonly string[], isolate: boolean): object {
  return {
    extends: true,
    test: { name, isolate, include: folders.map((folder) => `${folder}/**/*.test.ts`) },
  };
}

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  test: {
    environment: "node",
    passWithNoTests: true,
    testTimeout: 60_000,
    projects: [
      project(
        "pure",
        built.filter((room) => room.pure).map((room) => `${room.folder}/src`),
        false,
      ),
      project(
        "rooms",
        built.filter((room) => !room.pure).map((room) => `${room.folder}/src`),
        true,
      ),
      project("scripts", ["scripts", "bench", "docs"], true),
    ],
  },
});

export default config;

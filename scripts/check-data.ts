/** Holds the committed generated files to the YAML that they are made from, byte for byte; builds in memory only. */
import { builtData, staleData } from "./build-data.ts";
import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";

const stale = await staleData(repository);
const { size } = await builtData(repository);
report(
  `${size} generated files are fresh`,
  stale.map((path) => `${path} is not what its YAML makes: npm run data`),
);

/** Holds the committed schemas to the decoders that they are written from, byte for byte. */
import { builtSchemas, staleSchemas } from "./build-schema.ts";
import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";

report(
  `${builtSchemas().size} schemas say what the decoders do`,
  staleSchemas(repository).map((path) => `${path} is not what the decoders say: npm run schema`),
);

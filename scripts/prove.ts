/** `npm run prove -- NAME`: runs a large proof at the size that its issue names. The programs are the files of scripts/prove/. */
import { dispatch } from "./lib/dispatch.ts";

process.exitCode = dispatch("prove", "scripts/prove", process.argv.slice(2));

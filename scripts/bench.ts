/** `npm run bench -- NAME [--json]`: measures a question of bench/ side by side with its rivals; a table, or JSON. The programs are the files of bench/. */
import { dispatch } from "./lib/dispatch.ts";

process.exitCode = dispatch("bench", "bench", process.argv.slice(2));

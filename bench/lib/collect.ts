import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collector: unknown = runInNewContext("gc");

/** Collects what nobody holds any more, so that what is measured next does not pay for what came before. */
export function collect(): void {
  if (typeof collector !== "function") throw new Error("this Node does not let its garbage be collected");
  Reflect.apply(collector, undefined, []);
}

/** What is held in memory after what nobody holds was collected, in KB. */
export function heldKb(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1_024;
}

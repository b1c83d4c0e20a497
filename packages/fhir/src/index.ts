export type { ReadOptions } from "./draft/event.ts";
export { readBundle } from "./read-bundle.ts";

import type { Example } from "./example.ts";

/** The examples, read when first asked for. */
export async function examples(): Promise<readonly Example[]> {
  const { default: all } = await import("../generated/examples.json", { with: { type: "json" } });
  // The build wrote the file in this shape, and a check holds it to it.
  return all as unknown as readonly Example[];
}

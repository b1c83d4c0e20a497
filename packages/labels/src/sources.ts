import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { checkLocator, type PassageCheck } from "./locator/check-locator.ts";
import type { PlacedLocator } from "./locator/locator.ts";

export { checkLocator, type PassageCheck, type PassageState } from "./locator/check-locator.ts";
export { locate } from "./locator/locate.ts";
export type { Locator, PlacedLocator } from "./locator/locator.ts";

/** What became of the passage that a statement rests on. */
export interface SourceCheck extends PassageCheck {
  readonly statement: string;
  readonly document: string;
  readonly section: string;
  readonly file: string;
}

/** Looks up every passage with a locator in the documents of a folder. Nothing of their text is kept. */
export async function checkSources(folder: string): Promise<readonly SourceCheck[]> {
  const module = await import("../generated/locators.json", { with: { type: "json" } });
  return checkPassages(module.default, folder);
}

/** The same for given locators. */
export function checkPassages(locators: readonly PlacedLocator[], folder: string): readonly SourceCheck[] {
  const texts = new Map(locators.map(({ locator: { file } }) => [file, read(join(folder, basename(file)))]));
  return locators.map(({ statement, document, section, locator }) => ({
    statement,
    document,
    section,
    file: locator.file,
    ...checkLocator(locator, texts.get(locator.file)),
  }));
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

import type { ViewItem } from "./view.ts";

/** Items that say the same, for the same reasons, told once: the marks that tell them apart (sites) come first, then those that they share. */
export function mergeItems(items: readonly ViewItem[]): readonly ViewItem[] {
  const alike = Map.groupBy(items, ({ text, because, source }) => JSON.stringify([text, because, source]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const shared = first.marks.filter((mark) => same.every(({ marks }) => marks.includes(mark)));
    const apart = same.flatMap(({ marks }) => marks.filter((mark) => !shared.includes(mark)));
    return [{ ...first, marks: [...new Set(apart), ...shared] }];
  });
}

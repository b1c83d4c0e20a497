import type { Effective } from "./effective.ts";

/** What the bodies of a kind's events tell, gone over once: many questions about them are answered by it without going over them again. */
export interface Survey {
  /** How many tell each property. */
  readonly told: ReadonlyMap<string, number>;
  /** How many are about each indication, of those that name one. */
  readonly indications: ReadonlyMap<string, number>;
  /** The earliest beginning of any (ms). */
  readonly earliest: number;
  /** Those that tell an amount, in order. */
  readonly amounts: readonly Effective[];
  /** The properties that are amounts in some. */
  readonly measured: ReadonlySet<string>;
}

/** Goes over the events of one kind. */
export function survey(row: readonly Effective[]): Survey {
  const told = new Map<string, number>();
  const indications = new Map<string, number>();
  const amounts: Effective[] = [];
  const measured = new Set<string>();
  let earliest = Number.POSITIVE_INFINITY;
  for (const item of row) {
    const { start } = item.when;
    earliest = Math.min(earliest, start);
    const body = item.event.body as unknown as Readonly<Record<string, unknown>>;
    let isAmount = false;
    for (const property in body) {
      const value = body[property];
      if (value === undefined) continue;
      told.set(property, (told.get(property) ?? 0) + 1);
      if (typeof value === "object" && !Array.isArray(value)) {
        isAmount = true;
        measured.add(property);
      } else if (property === "indication" && typeof value === "string")
        indications.set(value, (indications.get(value) ?? 0) + 1);
    }
    if (isAmount) amounts.push(item);
  }
  return { told, indications, earliest, amounts, measured };
}

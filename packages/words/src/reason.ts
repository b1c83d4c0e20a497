import type { Because, Range } from "@repigment/core";

/** Facts that hold for almost everybody: told last, so that what is particular to this person comes first. */
const COMMON: ReadonlySet<string> = new Set(["indication", "treatment-state"]);

/**
 * The leaves of the tree that decided, in a row: of "all" that came out no, only those that are no; of "any" that came out
 * yes, only those that are yes; of an unknown, what is unknown. A leaf says what is known, whatever was asked of it, so an
 * exception ("not") is told by what it is an exception of.
 */
export function decidingLeaves(because: Because): readonly Because[] {
  const leaves = leavesOf(because);
  const told = leaves.filter((leaf, index) => leaves.findIndex((other) => isSame(leaf, other)) === index);
  const common = told.filter(({ fact = "" }) => COMMON.has(fact));
  return [...told.filter((leaf) => !common.includes(leaf)), ...common];
}

function leavesOf(because: Because): readonly Because[] {
  if (because.op === "between") return [joined(because)];
  if (because.of === undefined) return [because];
  return deciding(because).flatMap(leavesOf);
}

function deciding({ op, truth, of = [] }: Because): readonly Because[] {
  if (op === "not") return of;
  if (op === "all" && truth === "yes") return of.filter((part) => !saidAnyway(part, of));
  if (truth === "unknown") return of.filter((part) => part.truth === "unknown");
  if (truth === (op === "all" ? "yes" : "no")) return of;
  const decided = of.filter((part) => part.truth === truth);
  // What the cream is used for decides by itself: how eczema goes is no reason where there is no eczema.
  const use = op === "all" ? decided.filter(({ fact }) => fact === "indication") : [];
  return use.length === 0 ? decided : use;
}

/** An exception about a fact whose value is told beside it: "for eczema" says by itself that it is not for vitiligo. */
function saidAnyway({ op, of: [inner] = [] }: Because, beside: readonly Because[]): boolean {
  return op === "not" && inner?.fact !== undefined && beside.some(({ fact }) => fact === inner.fact);
}

/** Two leaves that would be told alike: the same fact, compared with the same. */
function isSame(one: Because, other: Because): boolean {
  return (
    one.fact === other.fact &&
    one.list?.id === other.list?.id &&
    JSON.stringify([one.limit, one.why]) === JSON.stringify([other.limit, other.why])
  );
}

/** "Between" is judged by its two ends and told as one: the fact, and the range of the ends. */
function joined(because: Because): Because {
  const [low, high] = because.of ?? [];
  if (low?.limit === undefined || high?.limit === undefined) return { ...because, ...low, op: "between" };
  const quantity: Range = { ...low.limit.quantity, most: high.limit.quantity.most };
  return { ...low, op: "between", truth: because.truth, limit: { name: low.limit.name, quantity } };
}

import {
  count,
  type Decoder,
  either,
  type Fact,
  type FactDefinition,
  type FactValue,
  list,
  type Member,
  object,
  optional,
  type Quantity,
  quantity,
  text,
  toRange,
  word,
} from "@repigment/core";

/** A medicine as an example writes it. */
export interface ExampleMedicine {
  readonly name?: string;
  readonly atc?: string;
  readonly rxnorm?: string;
  readonly route?: "systemic" | "topical" | "unknown";
}

type ExampleMember = string | ExampleMedicine;

/** A value as an example writes it: a word, a count, a quantity, a whole set or a set that may have more members. */
export type ExampleValue =
  | string
  | number
  | Quantity
  | readonly ExampleMember[]
  | { readonly members: readonly ExampleMember[]; readonly complete: "yes" | "no" };

const member: Decoder<ExampleMember> = either<ExampleMember>(
  "a word or a medicine { name, atc, rxnorm, route }",
  text,
  object<ExampleMedicine>({
    name: optional(text),
    atc: optional(text),
    rxnorm: optional(text),
    route: optional(word("systemic", "topical", "unknown")),
  }),
);

export const exampleValue: Decoder<ExampleValue> = either<ExampleValue>(
  "yes, no, a word, a count, a quantity, a list, or { members, complete }",
  text,
  count,
  quantity,
  list(member, 100),
  object<{ readonly members: readonly ExampleMember[]; readonly complete: "yes" | "no" }>({
    members: list(member, 100),
    complete: word("yes", "no"),
  }),
);

/** A known fact with the value that an example gives it, or why it cannot have that value. */
export function exampleFact(definition: FactDefinition, value: ExampleValue): Fact | string {
  const read = readValue(definition, value);
  if (typeof read === "string") return read;
  return { id: definition.id, scope: {}, ids: [], known: true, value: read, at: "example", source: "example" };
}

function readValue(definition: FactDefinition, value: ExampleValue): FactValue | string {
  switch (definition.type) {
    case "truth":
      return value === "yes" || value === "no" ? { type: "truth", truth: value } : "yes or no";
    case "code":
      return typeof value === "string" && (definition.words ?? []).includes(value)
        ? { type: "code", code: value }
        : `one of ${(definition.words ?? []).join(", ")}`;
    case "count":
      if (typeof value === "number") return { type: "range", least: value, most: value, unit: "1" };
      return rangeOf(value, "1") ?? 'a whole number, or { least, most, unit: "1" }';
    case "quantity":
      return rangeOf(value, definition.unit ?? "1") ?? `a quantity in ${definition.unit ?? "1"}`;
    case "set":
      return setOf(definition, value);
  }
}

function rangeOf(value: ExampleValue, unit: NonNullable<FactDefinition["unit"]>): FactValue | undefined {
  if (typeof value !== "object" || !("unit" in value)) return undefined;
  const range = toRange(value, unit);
  return range === undefined ? undefined : { type: "range", ...range };
}

function setOf({ words }: FactDefinition, value: ExampleValue): FactValue | string {
  const given = isList(value) ? { members: value, complete: "yes" } : value;
  if (typeof given !== "object" || !("members" in given)) return "a list, or { members, complete: no }";
  const strange =
    words === undefined ? undefined : given.members.find((each) => typeof each !== "string" || !words.includes(each));
  if (strange !== undefined) return `members of ${(words ?? []).join(", ")}`;
  return { type: "set", members: given.members.map(toMember), complete: given.complete === "yes" };
}

function isList(value: ExampleValue): value is readonly ExampleMember[] {
  return Array.isArray(value);
}

function toMember(given: ExampleMember): Member {
  if (typeof given === "string") return given;
  const codes = [
    ...(given.atc === undefined ? [] : [{ system: "atc" as const, code: given.atc }]),
    ...(given.rxnorm === undefined ? [] : [{ system: "rxnorm" as const, code: given.rxnorm }]),
  ];
  return {
    ...(given.name === undefined ? {} : { name: given.name }),
    ...(codes.length === 0 ? {} : { codes }),
    ...(given.route === undefined ? {} : { route: given.route }),
  };
}

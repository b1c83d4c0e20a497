import { type Decoder, optional } from "../decode/decoder.ts";
import { text, word } from "../decode/scalars.ts";
import { list, object, refine } from "../decode/structures.ts";

/** A code of a medicine; `other` is a code system that we do not read, kept so that it can be named. */
export interface MedicationCode {
  readonly system: "atc" | "rxnorm" | "other";
  readonly code: string;
  readonly display?: string;
}

/** A medicine as it was recorded: a name, codes, or both. */
export interface Medication {
  readonly name?: string;
  readonly codes?: readonly MedicationCode[];
  readonly route?: "systemic" | "topical" | "unknown";
  readonly form?: string;
}

const code: Decoder<MedicationCode> = object<MedicationCode>({
  system: word("atc", "rxnorm", "other"),
  code: text,
  display: optional(text),
});

export const medication: Decoder<Medication> = refine(
  object<Medication>({
    name: optional(text),
    codes: optional(list(code, 50)),
    route: optional(word("systemic", "topical", "unknown")),
    form: optional(text),
  }),
  (value) =>
    value.name === undefined && (value.codes ?? []).length === 0
      ? { expected: "a name or a code", found: "neither", mend: 'add "name" or "codes"' }
      : undefined,
);

/** The name by which a medicine is shown and told apart: its name, else its first code. */
export function medicationName(given: Medication): string {
  const first = given.codes?.[0];
  // "other" is our word for whatever system it was: the code, which names its system itself, says more.
  const coded = first?.system === "other" ? first.code : first === undefined ? "" : `${first.system}:${first.code}`;
  return given.name ?? first?.display ?? coded;
}

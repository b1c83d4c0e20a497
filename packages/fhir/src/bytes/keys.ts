import { signatureOf } from "./skip.ts";

/** The properties of a resource, of an entry and of a Bundle that are told apart while their bytes are gone over. */
export const NAMES = [
  "resourceType",
  "id",
  "meta",
  "implicitRules",
  "subject",
  "patient",
  "status",
  "code",
  "focus",
  "effectiveDateTime",
  "effectivePeriod",
  "effectiveInstant",
  "effectiveTiming",
  "issued",
  "component",
  "valueQuantity",
  "valueCodeableConcept",
  "valueString",
  "valueBoolean",
  "valueInteger",
  "valueDateTime",
  "dataAbsentReason",
  "clinicalStatus",
  "verificationStatus",
  "severity",
  "bodySite",
  "onsetDateTime",
  "onsetPeriod",
  "abatementDateTime",
  "abatementPeriod",
  "recordedDate",
  "contained",
  "onsetAge",
  "onsetRange",
  "onsetString",
  "abatementAge",
  "abatementRange",
  "abatementString",
  "medicationCodeableConcept",
  "medicationReference",
  "intent",
  "doNotPerform",
  "reportedBoolean",
  "reportedReference",
  "authoredOn",
  "dosageInstruction",
  "dispenseRequest",
  "reasonCode",
  "reasonReference",
] as const;

export type Name = (typeof NAMES)[number];

/** A name's number, for looking its place up; NONE for a property that is not told apart. */
export const NONE = -1;

const ALL: Uint8Array = Uint8Array.from(NAMES.join(""), (character) => character.charCodeAt(0));

/** Where each name begins in ALL; one more for the end of the last. */
const BEGINS: readonly number[] = [0, ...NAMES.map((_, number) => NAMES.slice(0, number + 1).join("").length)];

/** Names by a small hash of their signatures: at each place the first, and for each name the next one of the same place. */
const PLACES = 256;
const first: Int8Array = new Int8Array(PLACES).fill(NONE);
const next: Int8Array = new Int8Array(NAMES.length).fill(NONE);
const signatures: Int32Array = Int32Array.from(NAMES, ({ length }, number) =>
  signatureOf(length, ALL[BEGINS[number] as number] as number, ALL[(BEGINS[number] as number) + length - 1] as number),
);
for (const [number, signature] of signatures.entries()) {
  next[number] = first[placeIn(signature)] as number;
  first[placeIn(signature)] = number;
}

function placeIn(signature: number): number {
  return ((signature >>> 16) * 7 + (signature >>> 8) * 5 + signature) & (PLACES - 1);
}

export function numberOf(name: Name): number {
  return NAMES.indexOf(name);
}

/** Which name a key is, by its signature and then byte by byte. */
export function nameAt(bytes: Uint8Array, start: number, signature: number): number {
  for (let number = first[placeIn(signature)] as number; number !== NONE; number = next[number] as number) {
    if (signatures[number] !== signature) continue;
    const begin = BEGINS[number] as number;
    const length = signature >>> 16;
    let index = 0;
    while (index < length && bytes[start + index] === ALL[begin + index]) index += 1;
    if (index === length) return number;
  }
  return NONE;
}

/** Whether a key is this word. */
export function isKey(bytes: Uint8Array, start: number, signature: number, word: Uint8Array): boolean {
  const length = word.length;
  if (signature !== signatureOf(length, word[0] as number, word[length - 1] as number)) return false;
  let index = 0;
  while (index < length && bytes[start + index] === word[index]) index += 1;
  return index === length;
}

/** A word of ASCII as bytes. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

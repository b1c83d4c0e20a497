import { type Decoder, optional } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { conceptName, type Hit, matchConcept, tokenOf } from "../code/match.ts";
import { type Context, leave, open, stampOf, tell } from "../draft/page.ts";
import { lookUp } from "../shape/look-up.ts";
import { dateTime } from "../shape/primitives.ts";
import { many, shape } from "../shape/shape.ts";
import { type CodeableConcept, codeableConcept, type Meta, meta, type Period, period } from "../shape/types.ts";
import { ALLERGY, type AllergyMeans } from "../table/allergy.ts";
import { CLINICAL, VERIFICATION } from "../table/status.ts";
import { statusCode } from "./status.ts";

interface Reaction {
  readonly substance?: CodeableConcept;
}

interface AllergyIntolerance {
  readonly meta?: Meta;
  readonly clinicalStatus?: CodeableConcept;
  readonly verificationStatus?: CodeableConcept;
  readonly code?: CodeableConcept;
  readonly onsetDateTime?: string;
  readonly onsetPeriod?: Period;
  readonly recordedDate?: string;
  readonly lastOccurrence?: string;
  readonly reaction?: readonly Reaction[];
}

const allergy: Decoder<AllergyIntolerance> = shape<AllergyIntolerance>({
  meta: optional(meta),
  clinicalStatus: optional(codeableConcept),
  verificationStatus: optional(codeableConcept),
  code: optional(codeableConcept),
  onsetDateTime: optional(dateTime),
  onsetPeriod: optional(period),
  recordedDate: optional(dateTime),
  lastOccurrence: optional(dateTime),
  reaction: optional(many(shape<Reaction>({ substance: optional(codeableConcept) }))),
});

/** AllergyIntolerance → hypersensitivity to the cream or one of its excipients, or "asked, and none known". */
export function readAllergy(entry: Entry, context: Context): void {
  const read = open(allergy, entry, context);
  if (read === undefined) return;
  const concepts = [read.code, ...(read.reaction ?? []).map(({ substance }) => substance)];
  const hits = concepts.flatMap((concept) => matchConcept(ALLERGY, concept));
  const name = conceptName(read.code ?? concepts.find((concept) => concept !== undefined));
  const [first] = hits;
  if (first === undefined) {
    leave(entry, context, "code", name, "is neither the cream nor one of its excipients, as far as our tables tell");
    return;
  }
  const status = statusOf(read);
  if (typeof status !== "string") {
    leave(entry, context, "", name, status.left);
    return;
  }
  const stamp = stampOf(entry, read.meta);
  const recorded = read.recordedDate ?? stamp;
  const onset = read.onsetDateTime ?? read.onsetPeriod?.start;
  const at = status === "refuted" ? recorded : (onset ?? recorded ?? read.lastOccurrence);
  if (at === undefined) {
    leave(entry, context, "", name, "has no date at all");
    return;
  }
  const told = new Set<string>();
  for (const hit of hits) {
    if (told.has(hit.row.id)) continue;
    told.add(hit.row.id);
    tellAllergy(hit, {
      entry,
      context,
      name,
      status,
      at: hit.row.means.says === "none-known" ? (recorded ?? at) : at,
      stamp,
    });
  }
}

function statusOf(read: AllergyIntolerance): "current" | "past" | "refuted" | { readonly left: string } {
  const verified = statusCode(read.verificationStatus, VERIFICATION);
  const standing = verified === undefined ? "stands" : lookUp(VERIFICATION, verified);
  if (standing === undefined) return { left: `has the verification status ${verified}, which we do not read` };
  if (standing !== "stands") return standing;
  const told = statusCode(read.clinicalStatus, CLINICAL);
  const clinical = told === undefined ? "current" : lookUp(CLINICAL, told);
  return clinical ?? { left: `has the clinical status ${told}, which we do not read` };
}

interface Telling {
  readonly entry: Entry;
  readonly context: Context;
  readonly name: string;
  readonly status: "current" | "past" | "refuted";
  readonly at: string;
  readonly stamp: string | undefined;
}

function tellAllergy({ row, coding }: Hit<AllergyMeans>, { entry, context, name, status, at, stamp }: Telling): void {
  const { means } = row;
  const code = coding === undefined ? {} : { code: tokenOf(coding) };
  const common = { kind: "history", at, row: row.id, stamp } as const;
  if (means.says === "nothing") leave(entry, context, "code", name, means.why);
  else if (means.says === "none-known") {
    if (status === "current")
      tell(entry, context, { ...common, body: { of: "hypersensitivity", status: "absent", text: name, ...code } });
    else leave(entry, context, "", name, "is no longer, or not, so");
  } else if (means.says === "cream")
    tell(entry, context, {
      ...common,
      body: { of: "hypersensitivity", status: status === "refuted" ? "absent" : status, text: name, ...code },
    });
  else
    tell(entry, context, {
      ...common,
      body: {
        of: "excipient-sensitivity",
        status: status === "refuted" ? "absent" : status,
        excipient: means.excipient,
        text: name,
        ...code,
      },
    });
}

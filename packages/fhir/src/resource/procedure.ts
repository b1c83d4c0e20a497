import { type Bodies, type Decoder, optional } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { conceptName, matchConcept, tokenOf } from "../code/match.ts";
import { type Context, leave, open, stampOf, tell } from "../draft/page.ts";
import { lookUp } from "../shape/look-up.ts";
import { dateTime, text } from "../shape/primitives.ts";
import { shape } from "../shape/shape.ts";
import { type CodeableConcept, codeableConcept, type Meta, meta, type Period, period } from "../shape/types.ts";
import { PROCEDURE } from "../table/procedure.ts";
import { PROCEDURE_STATUS } from "../table/status-observation.ts";

interface Procedure {
  readonly meta?: Meta;
  readonly status?: string;
  readonly code?: CodeableConcept;
  readonly performedDateTime?: string;
  readonly performedPeriod?: Period;
}

const procedure: Decoder<Procedure> = shape<Procedure>({
  meta: optional(meta),
  status: optional(text),
  code: optional(codeableConcept),
  performedDateTime: optional(dateTime),
  performedPeriod: optional(period),
});

/** Procedure → history. */
export function readProcedure(entry: Entry, context: Context): void {
  const read = open(procedure, entry, context);
  if (read === undefined) return;
  const name = conceptName(read.code);
  const [hit] = matchConcept(PROCEDURE, read.code);
  if (hit === undefined) {
    leave(entry, context, "code", name, "is in none of our tables");
    return;
  }
  const status = lookUp(PROCEDURE_STATUS, read.status ?? "");
  if (typeof status !== "string") {
    leave(entry, context, "", name, status?.left ?? `has the status ${read.status ?? "(none)"}, which we do not read`);
    return;
  }
  const stamp = stampOf(entry, read.meta);
  const { performedPeriod: stretch } = read;
  const end = stretch?.end === "open" ? undefined : stretch?.end;
  const at = read.performedDateTime ?? stretch?.start ?? end ?? stamp;
  if (at === undefined) {
    leave(entry, context, "", name, "has no date at all");
    return;
  }
  const { of, stage } = hit.row.means;
  const body: Bodies["history"] = {
    of,
    status: hit.row.means.status ?? status,
    ...(stage === undefined ? {} : { stage }),
    text: name,
    ...(hit.coding === undefined ? {} : { code: tokenOf(hit.coding) }),
  };
  tell(entry, context, { kind: "history", body, at, row: hit.row.id, stamp });
}

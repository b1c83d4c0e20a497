import { type Decoder, optional } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { conceptName, matchConcept } from "../code/match.ts";
import { type Context, leave, leaveUnknown, NO_ROW, open, stampOf } from "../draft/page.ts";
import { lookUp } from "../shape/look-up.ts";
import { isDateTime, isInstant, isList, isText, type Loose, plainObject } from "../shape/plain.ts";
import { dateTime, instant, text } from "../shape/primitives.ts";
import { many, shape } from "../shape/shape.ts";
import {
  isMeta,
  isReference,
  type Meta,
  meta,
  type Period,
  period,
  type Reference,
  reference,
} from "../shape/types.ts";
import { OBSERVATION } from "../table/observation.ts";
import { OBSERVATION_LEFT, OBSERVATION_STANDS } from "../table/status-observation.ts";
import { type Asked, tellObserved } from "./observation-events.ts";
import { looksObserved, type Observed, observedFields } from "./observed.ts";

interface Observation extends Observed {
  readonly meta?: Meta;
  readonly status?: string;
  readonly focus?: readonly Reference[];
  readonly effectiveDateTime?: string;
  readonly effectivePeriod?: Period;
  readonly effectiveInstant?: string;
  readonly issued?: string;
  readonly component?: readonly Observed[];
}

const isObserved = plainObject(looksObserved);

function looksObservation(value: Loose<Observation>): boolean {
  return (
    looksObserved(value) &&
    isMeta(value.meta) &&
    isText(value.status) &&
    isList(value.focus, isReference) &&
    isDateTime(value.effectiveDateTime) &&
    value.effectivePeriod === undefined &&
    isInstant(value.effectiveInstant) &&
    isInstant(value.issued) &&
    isList(value.component, isObserved)
  );
}

export const observation: Decoder<Observation> = shape<Observation>(
  {
    ...observedFields,
    meta: optional(meta),
    status: optional(text),
    focus: optional(many(reference)),
    effectiveDateTime: optional(dateTime),
    effectivePeriod: optional(period),
    effectiveInstant: optional(instant),
    issued: optional(instant),
    component: optional(many(shape<Observed>(observedFields, looksObserved))),
  },
  looksObservation,
);

/** Observation → laboratory result, height, weight, phototype, pregnancy, breast-feeding, smoking; each component by itself. */
export function readObservation(entry: Entry, context: Context): void {
  if (leaveUnknown(entry, context)) return;
  const read = open(observation, entry, context);
  if (read === undefined) return;
  const name = conceptName(read.code);
  const components = (read.component ?? NONE).map((observed, index) => ({ observed, key: `component/${index}` }));
  const known: Known[] = [];
  for (const part of [{ observed: read as Observed, key: "" }, ...components]) {
    const [hit] = matchConcept(OBSERVATION, part.observed.code);
    if (hit !== undefined) known.push({ observed: part.observed, key: part.key, hit });
  }
  const left = known.length === 0 ? undefined : whyLeft(read, entry);
  if (known.length === 0) leave(entry, context, "code", name, NO_ROW);
  else if (left !== undefined) leave(entry, context, "", name, left);
  else {
    const stamp = stampOf(entry, read.meta);
    const at = effectiveOf(read) ?? stamp;
    if (at === undefined) leave(entry, context, "", name, "has no date at all");
    else {
      for (const { observed, key, hit } of known) tellObserved({ entry, context, observed, key, hit, at, stamp });
      leaveUnknownComponents(components, entry, context);
    }
  }
}

type Known = Pick<Asked, "observed" | "key" | "hit">;

const NONE: readonly Observed[] = [];

function whyLeft({ status, focus }: Observation, entry: Entry): string | undefined {
  if ((focus ?? []).length > 0) return "is about something else than the person (focus)";
  if (status === undefined || !OBSERVATION_STANDS.includes(status))
    return lookUp(OBSERVATION_LEFT, status ?? "") ?? `has the status ${status ?? "(none)"}, which we do not read`;
  return entry.resource["effectiveTiming"] === undefined ? undefined : "has a repeating time, which is not placed";
}

function effectiveOf(read: Observation): string | undefined {
  const { effectivePeriod: stretch } = read;
  const end = stretch?.end === "open" ? undefined : stretch?.end;
  // A value that was found over a stretch of time holds at its end.
  return read.effectiveDateTime ?? read.effectiveInstant ?? end ?? stretch?.start ?? read.issued;
}

function leaveUnknownComponents(
  components: readonly { readonly observed: Observed; readonly key: string }[],
  entry: Entry,
  context: Context,
): void {
  for (const { observed, key } of components)
    if (matchConcept(OBSERVATION, observed.code).length === 0)
      leave(entry, context, key, conceptName(observed.code), NO_ROW);
}

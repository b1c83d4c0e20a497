import { type Decoder, type JsonSchema, REFUSED, refuse } from "../decode/decoder.ts";
import { scalar } from "../decode/scalars.ts";
import { object } from "../decode/structures.ts";
import { pointer, show } from "../problem.ts";
import { type CourseEvent, ENVELOPE_FIELDS, type Envelope, EVENT_VERSION } from "./event.ts";
import { type EventKind, isEventKind, KINDS } from "./kinds.ts";

interface Raw extends Envelope {
  readonly kind: EventKind;
  readonly body: unknown;
}

const kindNames = Object.keys(KINDS);

const raw: Decoder<Raw> = object<Raw>({
  ...ENVELOPE_FIELDS,
  kind: scalar(`one of the kinds ${kindNames.join(", ")}`, { enum: kindNames }, isEventKind),
  body: scalar(
    "an object",
    { type: "object" },
    (input): input is unknown => typeof input === "object" && input !== null,
  ),
});

const schema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "repigment/event/1",
  ...raw.schema,
  allOf: Object.values(KINDS).map(({ kind, body }) => ({
    if: { properties: { kind: { const: kind } } },
    then: { properties: { body: body.schema } },
  })),
};

/** Reads one event; a newer version than ours is named as such, not as a wrong shape. */
export const event: Decoder<CourseEvent> = {
  schema,
  decode: (input, at, problems) => {
    if (
      typeof input === "object" &&
      input !== null &&
      "v" in input &&
      typeof input.v === "number" &&
      input.v > EVENT_VERSION
    )
      return refuse(problems, {
        at: pointer(at, "v"),
        expected: `an event of version ${EVENT_VERSION} or older`,
        found: show(input.v),
        mend: "the course was written by a newer Repigment: update this one",
      });
    const envelope = raw.decode(input, at, problems);
    // The body is read even where the envelope is wrong, so that all problems come at once.
    const kind = typeof input === "object" && input !== null && "kind" in input ? input.kind : undefined;
    const given = typeof input === "object" && input !== null && "body" in input ? input.body : undefined;
    if (!isEventKind(kind) || given === undefined) return REFUSED;
    const body = KINDS[kind].body.decode(given, pointer(at, "body"), problems);
    return envelope === REFUSED || body === REFUSED ? REFUSED : ({ ...envelope, body } as CourseEvent);
  },
};

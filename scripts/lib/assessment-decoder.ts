/**
 * The shape of an assessment as decoders: from them the JSON Schema is written, and the tests hold what we print to them. A
 * field that is added to the type and not here does not compile.
 */
import {
  ACTIONS,
  ARMS,
  CAUTIONS,
  type Assessment,
  boolean,
  type Because,
  type Ceiling,
  type Conflict,
  COVERAGES,
  type CreamNeed,
  decode,
  type Decoder,
  EFFICACY_SETS,
  either,
  EVIDENCE_ABOUT,
  type EvidenceInterval,
  type EvidenceItem,
  type Finding,
  type FindingSource,
  GRADES,
  type JsonSchema,
  list,
  literal,
  MEASURES,
  type Medication,
  type MedicationCode,
  type Member,
  type MissedDose,
  type NextApplication,
  type NextReview,
  type Notice,
  number,
  object,
  optional,
  PHASES,
  type Plan,
  type PlainValue,
  type Point,
  type Problem,
  type Question,
  type Range,
  REFUSED,
  refuse,
  SCOPES,
  scalar,
  SELECTIONS,
  type SeenValue,
  show,
  STANDINGS,
  TOPICS,
  type Unit,
  UNITS,
  type Unread,
  URGENCIES,
  word,
} from "@repigment/core";

const text: Decoder<string> = scalar("text", { type: "string" }, (input): input is string => typeof input === "string");
const absent: Decoder<null> = scalar("null", { type: "null" }, (input): input is null => input === null);

function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
  return either<T | null>("a value or null", decoder, absent);
}

/** An object whose keys are free and whose values are alike. */
function recordOf<T>(value: Decoder<T>, keys?: readonly string[]): Decoder<Readonly<Record<string, T>>> {
  return {
    schema: {
      type: "object",
      ...(keys === undefined ? {} : { propertyNames: { enum: keys } }),
      additionalProperties: value.schema,
    },
    decode: (input, at, problems) => {
      if (typeof input !== "object" || input === null || Array.isArray(input))
        return refuse(problems, { at, expected: "an object", found: show(input) });
      const before = problems.length;
      for (const [key, item] of Object.entries(input)) {
        if (keys?.includes(key) === false)
          problems.push({ at: `${at}/${key}`, expected: "a key of the list", found: show(key) });
        value.decode(item, `${at}/${key}`, problems);
      }
      return problems.length > before ? REFUSED : (input as Readonly<Record<string, T>>);
    },
  };
}

const yes: Decoder<true> = literal(true);
const texts: Decoder<readonly string[]> = list(text);
const unit: Decoder<Unit> = word(...UNITS);
const truth: Decoder<Finding["applies"]> = word("yes", "no", "unknown");
const standing: Decoder<Assessment["standing"]> = word(...STANDINGS);
const topic: Decoder<Finding["topic"]> = word(...TOPICS);
const point: Decoder<Point> = object<Point>({ value: number, unit });
const range: Decoder<Range> = object<Range>({ least: number, most: nullable(number), unit });
const values: Decoder<Finding["values"]> = recordOf(point);

const medication: Decoder<Medication> = object<Medication>({
  name: optional(text),
  codes: optional(
    list(object<MedicationCode>({ system: word("atc", "rxnorm", "other"), code: text, display: optional(text) })),
  ),
  route: optional(word("systemic", "topical", "unknown")),
  form: optional(text),
});
const member: Decoder<Member> = either<Member>("a word or a medicine", text, medication);
const plainValue: Decoder<PlainValue> = either<PlainValue>(
  "a word, a quantity, the members of a set, or those of an incomplete one",
  text,
  range,
  list(member),
  object<{ readonly members: readonly Member[]; readonly complete: false }>({
    members: list(member),
    complete: literal(false),
  }),
);
const seen: Decoder<SeenValue> = object<SeenValue>({ value: nullable(plainValue), at: text, source: text });

const innerBecause: Decoder<Because> = {
  schema: { $ref: "#/$defs/because" },
  decode: (input, at, problems) => because.decode(input, at, problems),
};
const because: Decoder<Because> = object<Because>({
  op: text,
  truth,
  of: optional(list(innerBecause)),
  fact: optional(text),
  values: optional(list(seen)),
  limit: optional(object({ name: text, quantity: range })),
  words: optional(texts),
  list: optional(object({ id: text, date: text })),
  matched: optional(list(object<NonNullable<Because["matched"]>[number]>({ name: text, substance: optional(text) }))),
  unresolved: optional(
    list(
      object({
        name: text,
        why: word("not-recognised", "route-not-told", "combination", "class-code", "sources-differ"),
      }),
    ),
  ),
  why: optional(text),
  interval: optional(object({ low: number, high: number })),
  withinError: optional(yes),
  events: optional(texts),
  missing: optional(texts),
});

const question: Decoder<Question> = object<Question>({ fact: text, question: text });
const source: Decoder<FindingSource> = object<FindingSource>({
  document: text,
  version: text,
  section: text,
  url: text,
});

const finding: Decoder<Finding> = object<Finding>({
  statement: text,
  topic,
  site: optional(text),
  applies: truth,
  action: word(...ACTIONS),
  scope: word(...SCOPES),
  phase: word(...PHASES),
  urgency: word(...URGENCIES),
  grade: word(...GRADES),
  withinError: optional(yes),
  values,
  because: innerBecause,
  missing: list(question),
  source,
});
const notice: Decoder<Notice> = object<Notice>({ statement: text, topic, action: word(...ACTIONS), values, source });
const conflict: Decoder<Conflict> = object<Conflict>({
  fact: text,
  indication: optional(text),
  site: optional(text),
  settled: boolean,
  said: list(object<Conflict["said"][number]>({ value: nullable(plainValue), at: text, source: text, events: texts })),
});
const unread: Decoder<Unread> = object<Unread>({ at: text, what: text, why: text });

const nextApplication: Decoder<NextApplication> = object<NextApplication>({
  notBefore: nullable(text),
  basis: word("interval", "rhythm", "withheld", "no-application-known"),
  statement: nullable(text),
  interval: nullable(point),
  times: nullable(point),
  last: nullable(text),
});
const cream: Decoder<CreamNeed> = object<CreamNeed>({
  method: word("fingertip-unit-men", "fingertip-unit-women", "pharmacokinetic-study"),
  density: point,
  grams: range,
  tubeLasts: nullable(range),
});
const ceilingKind: Decoder<Ceiling["kind"]> = word("area", "label", "payer");
const ceiling: Decoder<Ceiling> = object<Ceiling>({
  kind: ceilingKind,
  statement: nullable(text),
  limit: point,
  window: nullable(point),
  used: nullable(range),
  left: nullable(range),
  gramsPerDay: nullable(range),
});
const plan: Decoder<Plan> = object<Plan>({
  withheld: nullable(object<NonNullable<Plan["withheld"]>>({ standing, statements: texts })),
  nextApplication,
  missedDose: nullable(object<MissedDose>({ statement: text, within: nullable(point) })),
  applicationsLeftToday: nullable(range),
  cream: list(cream),
  refill: nullable(object<NonNullable<Plan["refill"]>>({ by: text, lead: point, left: range })),
  ceilings: list(ceiling),
  binds: nullable(ceilingKind),
  nextReviews: list(object<NextReview>({ statement: text, after: point, due: nullable(text) })),
  says: list(object<Plan["says"][number]>({ about: topic, statement: text })),
  missing: texts,
});

const arm: Decoder<EvidenceItem["arm"]> = word(...ARMS);
const evidenceItem: Decoder<EvidenceItem> = object<EvidenceItem>({
  row: text,
  about: word(...EVIDENCE_ABOUT),
  indication: text,
  measure: word(...MEASURES),
  sites: optional(texts),
  week: point,
  onDrug: point,
  trial: text,
  set: word(...EFFICACY_SETS),
  arm,
  n: nullable(range),
  ages: optional(object<NonNullable<EvidenceItem["ages"]>>({ least: point, below: optional(point) })),
  selected: optional(word(...SELECTIONS)),
  estimate: range,
  interval: optional(object<EvidenceInterval>({ low: number, high: number, method: word("reported", "wilson") })),
  beside: optional(
    object<NonNullable<EvidenceItem["beside"]>>({ row: text, arm, n: nullable(range), estimate: range }),
  ),
  caution: optional(word(...CAUTIONS)),
  source: object<EvidenceItem["source"]>({
    document: text,
    version: text,
    section: text,
    url: text,
    checked: text,
    confidence: word("found", "second-hand"),
  }),
  derived: optional(text),
});

const assessment: Decoder<Assessment> = object<Assessment>({
  schema: literal("repigment/assessment/1"),
  engine: text,
  ownHash: text,
  evidenceHash: optional(text),
  product: text,
  label: text,
  labelVersion: text,
  labelHash: text,
  labelChecked: text,
  at: text,
  known: nullable(text),
  indication: texts,
  standing,
  atLeast: standing,
  couldBe: object({ standing, facts: texts }),
  urgency: word(...URGENCIES),
  coverage: recordOf(word(...COVERAGES), TOPICS),
  findings: list(finding),
  questions: list(object<Assessment["questions"][number]>({ fact: text, question: text, settles: texts })),
  conflicts: list(conflict),
  unread: list(unread, 1_000_000),
  notices: list(notice),
  withheld: optional(texts),
  plan,
  evidence: list(evidenceItem),
});

/** What is wrong with an assessment, read strictly: every key known, every word on its list. */
export function assessmentProblems(input: unknown): readonly Problem[] {
  const read = decode(assessment, input);
  return read.ok ? [] : read.problems;
}

/** The schema of an assessment. */
export const ASSESSMENT_SCHEMA: JsonSchema = assessment.schema;

/** The schema of the tree in a `because`, to which that of an assessment refers. */
export const BECAUSE_SCHEMA: JsonSchema = because.schema;

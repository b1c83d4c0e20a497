export type { Because, SeenValue } from "./condition/because.ts";
export { isWithinError, missingFacts } from "./condition/because.ts";
export {
  type AssessmentChanges,
  assessmentChanges,
  type Change,
  type FindingChange,
  isUnchanged,
} from "./assess/changes.ts";
export type { Condition, Op } from "./condition/condition.ts";
export type { Compiled, ConditionContext, Read } from "./condition/context.ts";
export { compile, condition, interpret, OPS } from "./condition/operators.ts";
export type { Course, Unread } from "./course/course.ts";
export { type Effective, effectiveEvents } from "./course/effective.ts";
export { courseOf, MAX_EVENTS, readCourse } from "./course/read-course.ts";
export {
  decode,
  type Decoder,
  type JsonSchema,
  optional,
  type Optional,
  REFUSED,
  refuse,
  type Refused,
} from "./decode/decoder.ts";
export { amount, boolean, count, literal, MAX_TEXT, number, scalar, text, word } from "./decode/scalars.ts";
export { either, type Fields, list, object, refine } from "./decode/structures.ts";
export { type Author, type CourseEvent, type Envelope, EVENT_VERSION, ROLES, type Source } from "./event/event.ts";
export { event } from "./event/event-decoder.ts";
export { type Bodies, type EventKind, isEventKind, KINDS } from "./event/kinds.ts";
export type { Answered, AnswerValue } from "./event/kinds/answered.ts";
export { type Medication, type MedicationCode, medicationName } from "./event/medication.ts";
export { type Indication, INDICATIONS, type Site, SITES } from "./event/site.ts";
export { readAnswer } from "./fact/answers.ts";
export { CATALOGUE, FACTS } from "./fact/catalogue.ts";
export type { Axis, FactDefinition, Holds, Scope } from "./fact/definition.ts";
export type { Fact, KnownFact, UnknownFact, UnknownReason } from "./fact/fact.ts";
export { type Facts, factsOf } from "./fact/facts.ts";
export { type Form, form } from "./fact/forms.ts";
export { type FactValue, type Member, plain, type PlainValue } from "./fact/value.ts";
export { canonical } from "./json/canonical.ts";
export { doubledKey, toldTwice } from "./json/doubled-key.ts";
export {
  type Arm,
  ARMS,
  type Caution,
  CAUTIONS,
  type Comparison,
  type Design,
  DESIGNS,
  EFFICACY_SETS,
  type EfficacySet,
  type Evidence,
  EVIDENCE_ABOUT,
  type EvidenceAbout,
  type EvidenceInterval,
  type EvidenceRow,
  type EvidenceSource,
  type Measure,
  MEASURES,
  type Population,
  type Selection,
  SELECTIONS,
} from "./label/evidence.ts";
export { inForce, type Label, type LabelVersion, STALE_AFTER_DAYS, versionInForce } from "./label/label.ts";
export type { Statement, StatementSource } from "./label/statement.ts";
export {
  type Action,
  ACTIONS,
  type Coverage,
  COVERAGES,
  type Grade,
  GRADES,
  type Phase,
  PHASES,
  SCOPES,
  type Standing,
  STANDINGS,
  type StatementScope,
  type Topic,
  TOPICS,
  URGENCIES,
  type Urgency,
} from "./label/vocabulary.ts";
export { MAX_PROBLEMS, pointer, type Problem, type Result, show } from "./problem.ts";
export { difference, product, scaled, sum } from "./quantity/decimal.ts";
export {
  type Measured,
  measured,
  type Point,
  type Quantity,
  quantity,
  quantityOrMeasured,
  type Range,
  toRange,
} from "./quantity/quantity.ts";
export { convert, converts, isUnit, type Unit, UNITS } from "./quantity/unit.ts";
export { indexSubstances, type SubstanceIndex } from "./substance/index.ts";
export { type Doubt, type Match, matchMedication } from "./substance/match.ts";
export { keysOf, nameKey } from "./substance/index.ts";
export { normalName } from "./substance/name.ts";
export { routeIn } from "./substance/place-words.ts";
export type { Confidence, Route, Substance, SubstanceList } from "./substance/substance.ts";
export { addMonths, type CivilDate, civilDate, DAY_MS, dayNumber, HOUR_MS, monthsBetween } from "./time/civil.ts";
export {
  civilDay,
  formatDay,
  formatInstant,
  type Instant,
  parseInstant,
  parseOffset,
  startOfDay,
} from "./time/instant.ts";
export { parsePartialDate, parseWhen, type When, whenText } from "./time/when.ts";
export { and, not, or, type Truth, truthOf } from "./truth.ts";
export { assess, type AssessOptions, findingsAt } from "./assess/assess.ts";
export { assessForCaregiver } from "./sharing/assess-for-caregiver.ts";
export type { Assessment, Conflict, Finding, FindingSource, Notice, Question } from "./assess/assessment.ts";
export { type EvidenceItem, type EvidenceQuestion, selectEvidence } from "./assess/evidence.ts";
export { fullCondition } from "./assess/full-condition.ts";
export { standingOf } from "./assess/standing.ts";
export { ENGINE } from "./engine.ts";
export { byList, byText, firstDifference } from "./order.ts";
export type { Ceiling, CreamNeed, MissedDose, NextApplication, NextReview, Plan } from "./plan/plan.ts";

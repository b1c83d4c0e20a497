import { type Counting, countingAt } from "../course/counting.ts";
import type { Course } from "../course/course.ts";
import { type Settled, settledOf } from "../course/settled.ts";
import { ENGINE } from "../engine.ts";
import { CATALOGUE } from "../fact/catalogue.ts";
import { type Facts, factsAt } from "../fact/facts.ts";
import { type Label, versionInForce } from "../label/label.ts";
import { type Statement } from "../label/statement.ts";
import { planOf } from "../plan/plan-of.ts";
import type { Result } from "../problem.ts";
import { show } from "../problem.ts";
import { civilDay, formatDay, type Instant, parseInstant } from "../time/instant.ts";
import type { Assessment, Finding } from "./assessment.ts";
import { conflictsOf } from "./conflicts.ts";
import { evidenceOf } from "./evidence.ts";
import { addFindings, sameFacts, viewing } from "./findings.ts";
import { asking } from "./missing.ts";
import { questionsOf } from "./questions.ts";
import { type InForce, inForceOn, readyLabel } from "./ready.ts";
import { indicationsOf, sitesOf } from "./scopes.ts";
import { addUp } from "./standing.ts";
import { unreadOf } from "./unread.ts";

/** What may be said besides label, course and instant. */
export interface AssessOptions {
  /** Hides what was recorded later, so that what was said on a day can be said again. Omitted: everything is known. */
  readonly known?: string;
  /** The text of a fact's question; without it, the id of its message. */
  readonly question?: (fact: string) => string;
}

/** A course judged by a label at an instant, before anything is added up. */
interface Judged {
  readonly version: string;
  readonly hash: string;
  readonly instant: Instant;
  readonly settled: Settled;
  readonly events: Counting;
  readonly facts: Facts;
  readonly indications: readonly string[];
  readonly sites: readonly string[];
  readonly ready: InForce;
  readonly findings: readonly Finding[];
}

function judge(label: Label, course: Course, at: string, options: AssessOptions): Result<Judged> {
  const { instant, day } = dayOf(at);
  const known = options.known === undefined ? { ms: Number.POSITIVE_INFINITY } : parseInstant(options.known);
  const expected = "an instant with its offset, such as 2026-11-22T09:00:00+01:00";
  if (instant === undefined || day === undefined)
    return { ok: false, problems: [{ at: "at", expected, found: show(at) }] };
  if (known === undefined) return { ok: false, problems: [{ at: "known", expected, found: show(options.known) }] };
  const version = versionInForce(label, day);
  if (version === undefined)
    return {
      ok: false,
      problems: [
        {
          at: "at",
          expected: `a day from ${label.versions[0]?.from ?? "?"} on, when the label ${label.id} came into force`,
          found: day,
          mend: "no label was in force: ask for a later day or another label",
        },
      ],
    };

  const settled = settledOf(course, known.ms);
  const events = countingAt(settled, instant.ms);
  const facts = factsAt(CATALOGUE, events, instant);
  const ready = inForceOn(label, day);
  const sites = sitesOf(settled, instant.ms, facts);
  const ask = asking(options.question ?? QUESTION);
  const indications = indicationsOf(facts);
  const context = { facts, indications, sites, ask, view: viewing(facts), same: sameFacts() };
  const findings: Finding[] = [];
  for (const statement of ready.statements) addFindings(findings, statement, context);
  const { version: name, hash } = version;
  return {
    ok: true,
    value: { version: name, hash, instant, settled, events, facts, indications, sites, ready, findings },
  };
}

interface Asked {
  readonly at: string;
  readonly instant: Instant | undefined;
  readonly day: string | undefined;
}

/** A cohort is asked for at one instant: the last one is not read again. */
let asked: Asked = { at: "", instant: undefined, day: undefined };

function dayOf(at: string): Asked {
  if (at === asked.at) return asked;
  const instant = parseInstant(at);
  asked = { at, instant, day: instant === undefined ? undefined : formatDay(civilDay(instant.ms, instant.offset)) };
  return asked;
}

const QUESTION = (fact: string): string => `question.${fact}`;

/**
 * The findings of a label about a course at an instant, each with its reasons and what is missing, and nothing else: what a
 * screen over many courses needs. They are those of `assess`, in its order, and are refused where it refuses.
 */
export function findingsAt(
  label: Label,
  course: Course,
  at: string,
  options: AssessOptions = {},
): Result<readonly Finding[]> {
  const judged = judge(label, course, at, options);
  return judged.ok ? { ok: true, value: judged.value.findings } : judged;
}

/**
 * What a label says about a course at an instant (RFC 3339 with offset): the same inputs give the same bytes. Refused where
 * an instant is none, or no version of the label was in force on that day.
 */
export function assess(label: Label, course: Course, at: string, options: AssessOptions = {}): Result<Assessment> {
  const judged = judge(label, course, at, options);
  if (!judged.ok) return judged;
  const { version, hash, instant, settled, events, facts, indications, sites, ready, findings } = judged.value;
  const sum = addUp(findings);
  return {
    ok: true,
    value: {
      schema: "repigment/assessment/1",
      engine: ENGINE,
      ownHash: label.ownHash,
      ...(label.evidence === undefined ? {} : { evidenceHash: label.evidence.hash }),
      product: label.product.name,
      label: label.id,
      labelVersion: version,
      labelHash: hash,
      labelChecked: label.checked,
      at,
      known: options.known ?? null,
      indication: indications,
      ...sum,
      coverage: label.coverage,
      findings,
      questions: questionsOf(findings),
      conflicts: conflictsOf(CATALOGUE.values(), facts, sites, indications),
      unread: unreadOf(course, CATALOGUE, settled, instant.ms),
      notices: ready.notices.filter(({ statement }) => mayConcern(statement, indications)).map(({ notice }) => notice),
      plan: planOf({
        statements: ready.byTopic,
        findings,
        facts,
        events,
        at: instant,
        standing: sum.standing,
        indications,
        condition: readyLabel(label).condition,
      }),
      evidence: evidenceOf(label, facts, indications, sum),
    },
  };
}

/** Whether a statement is about something that the person uses the cream for; where that is unknown, it may be. */
function mayConcern({ indication }: Statement, indications: readonly string[]): boolean {
  return indication === "any" || indications.length === 0 || indications.includes(indication);
}

import { assess, type AssessOptions } from "../assess/assess.ts";
import type { Assessment, Finding } from "../assess/assessment.ts";
import { readyLabel } from "../assess/ready.ts";
import type { Because } from "../condition/because.ts";
import type { Condition } from "../condition/condition.ts";
import type { Course } from "../course/course.ts";
import type { Label } from "../label/label.ts";
import type { Statement } from "../label/statement.ts";
import { once } from "../once.ts";
import type { Result } from "../problem.ts";
import type { SubstanceIndex } from "../substance/index.ts";
import type { SubstanceList } from "../substance/substance.ts";
import { parseInstant } from "../time/instant.ts";
import { courseForCaregiver } from "./course-for-caregiver.ts";
import { isWithheld } from "./is-withheld.ts";
import { isTelling, PRIVATE_FACTS } from "./private.ts";

/**
 * What a caregiver is shown of an assessment. Of a person under eighteen who has not agreed, everything is judged as if
 * pregnancy, breast-feeding and contraception had never been told: the bytes are the same whatever the young person said.
 */
export function assessForCaregiver(
  label: Label,
  course: Course,
  at: string,
  options: AssessOptions = {},
): Result<Assessment> {
  const instant = parseInstant(at);
  const known = options.known === undefined ? Number.POSITIVE_INFINITY : parseInstant(options.known)?.ms;
  if (instant === undefined || known === undefined || !isWithheld(course, instant, known))
    return assess(label, course, at, options);
  const told = courseForCaregiver(course, keptLists(label), indexOf(label));
  const result = assess(withoutTelling(label), told, at, options);
  return result.ok ? { ok: true, value: withheld(result.value) } : result;
}

function indexOf(label: Label): SubstanceIndex {
  return readyLabel(label).condition.index;
}

/** The lists whose verdicts a caregiver sees. */
const keptLists = once((label: Label): readonly SubstanceList[] => {
  const index = indexOf(label);
  return label.lists.filter((list) => !isTelling(list, index));
});

/** A label without the inferences whose verdict would tell of a contraceptive; the same one each time, so that it is made ready once. */
const withoutTelling = once((label: Label): Label => {
  const kept = keptLists(label);
  const telling = new Set(label.lists.filter((list) => !kept.includes(list)).map(({ id }) => id));
  const keeps = ({ condition }: Statement): boolean => condition === undefined || !names(condition, telling);
  return { ...label, statements: label.statements.filter(keeps), own: label.own.filter(keeps) };
});

function names(condition: Condition, lists: ReadonlySet<string>): boolean {
  if ("list" in condition) return lists.has(condition.list);
  const { of } = condition as { readonly of?: Condition | readonly Condition[] };
  return of === undefined ? false : [of].flat().some((part) => names(part, lists));
}

/** The same assessment, saying that it withholds; what is private is not asked for either, since it is not the caregiver's to answer. */
function withheld(assessment: Assessment): Assessment {
  const isOpen = ({ fact }: { readonly fact: string }): boolean => !PRIVATE_FACTS.includes(fact);
  return {
    ...assessment,
    withheld: PRIVATE_FACTS,
    findings: assessment.findings.map((finding): Finding => ({
      ...finding,
      because: marked(finding.because),
      missing: finding.missing.filter(isOpen),
    })),
    questions: assessment.questions.filter(isOpen),
  };
}

/** "Never told" would be a lie about what may well have been told. */
function marked(because: Because): Because {
  return {
    ...because,
    ...(because.of === undefined ? {} : { of: because.of.map(marked) }),
    // What follows from the age alone is not kept back.
    ...(because.fact !== undefined && PRIVATE_FACTS.includes(because.fact) && because.truth === "unknown"
      ? { why: "withheld" }
      : {}),
  };
}

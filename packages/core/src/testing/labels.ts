import { assess, type AssessOptions } from "../assess/assess.ts";
import type { Assessment, Finding } from "../assess/assessment.ts";
import type { CourseEvent } from "../event/event.ts";
import type { Label } from "../label/label.ts";
import type { Statement } from "../label/statement.ts";
import { course } from "./courses.ts";
import { DICTIONARY, STRONG } from "./substances.ts";

/** A statement of the tests' own label: about anybody, at any time, unless said otherwise. */
export function statement(id: string, more: Partial<Statement> = {}): Statement {
  return {
    id: `test/${id}`,
    topic: "thrombosis",
    action: "stop",
    scope: "treatment",
    phase: "any",
    urgency: "routine",
    indication: "any",
    from: "2020-01-01",
    until: null,
    values: {},
    source: { document: "test", version: "1", section: "1", url: "https://example.org", checked: "2026-01-01" },
    grade: "named",
    ...more,
  };
}

/** A label of the tests' own. */
export function label(statements: readonly Statement[], more: Partial<Label> = {}): Label {
  return {
    id: "test",
    short: "test",
    product: { name: "Test", substance: "ruxolitinib", strength: { value: 15, unit: "mg/g" }, form: "cream" },
    versions: [{ version: "1", from: "2020-01-01", hash: "0" }],
    statements,
    coverage: {},
    checked: "2026-01-01",
    own: [],
    ownHash: "0",
    substances: DICTIONARY,
    lists: [STRONG],
    ...more,
  };
}

/** The assessment of a course; throws with the problems where it is refused. */
export function assessed(
  of: Label,
  events: readonly CourseEvent[],
  at: string,
  options: AssessOptions = {},
): Assessment {
  const result = assess(of, course(events), at, options);
  if (!result.ok) throw new TypeError(JSON.stringify(result.problems));
  return result.value;
}

/** The one finding of a label with one statement. */
export function found(one: Statement, events: readonly CourseEvent[], at: string): Finding {
  const [finding] = assessed(label([one]), events, at).findings;
  if (finding === undefined) throw new TypeError("no finding");
  return finding;
}

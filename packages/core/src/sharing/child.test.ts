import { expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { canonical } from "../json/canonical.ts";
import { answered, course, told } from "../testing/courses.ts";
import { assessed, label, statement } from "../testing/labels.ts";
import { assessForCaregiver } from "./assess-for-caregiver.ts";

const AT = "2026-11-22T18:00:00+01:00";
const CHILD = told("person", "2026-01-10T09:00:00+01:00", { birthDate: "2021-05-01" });
const TEXT = label([
  statement("pregnancy", {
    topic: "pregnancy",
    action: "do-not-use",
    condition: { op: "is", fact: "pregnant", value: "yes" },
  }),
]);

const seen = (events: readonly CourseEvent[]): string => canonical(assessForCaregiver(TEXT, course(events), AT));

test("[K1] [F56] of a child under eight a caregiver is shown what follows from the age, the same whatever was told", () => {
  const alone = assessForCaregiver(TEXT, course([CHILD]), AT);
  const [finding] = alone.ok ? alone.value.findings : [];
  expect(finding).toMatchObject({ applies: "no", because: { fact: "pregnant", truth: "no" } });
  expect(finding?.because).not.toHaveProperty("why");
  for (const value of [true, false, { unknown: "asked" }])
    expect(seen([CHILD, answered("pregnant", value, "2026-11-20T09:00:00+01:00")])).toBe(seen([CHILD]));
});

test("[F56] whoever else reads it is shown what was told", () => {
  const yes = answered("pregnant", true, "2026-11-20T09:00:00+01:00");
  expect(assessed(TEXT, [CHILD, yes], AT).findings).toMatchObject([{ applies: "yes" }]);
});

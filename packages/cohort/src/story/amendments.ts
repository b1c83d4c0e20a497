import { type Bodies, type CourseEvent, HOUR_MS, parseInstant } from "@repigment/core";

import { momentOf } from "../record/journal.ts";
import type { Scene } from "./scene.ts";

/** Some of what was told is corrected, retracted or erased; some corrections are corrected or taken back in turn. */
export function amendments(scene: Scene): void {
  const { random, journal } = scene;
  const told = journal.events();
  const most = Math.max(3, Math.round(told.length * 0.03));
  for (let number = random.whole(1, most); number > 0; number -= 1) {
    const target = random.pick(told);
    const first = amend(scene, target);
    if (first.kind !== "correction" || !random.chance(0.25)) continue;
    const second = amend(scene, first, target);
    if (random.chance(0.2)) retract(scene, second);
  }
}

function amend(scene: Scene, given: CourseEvent, root: CourseEvent = given): CourseEvent {
  const { random } = scene;
  const kind = random.weighted([
    [8, "correction"],
    [3, "retraction"],
    [0.4, "erasure-mark"],
  ] as const);
  if (kind === "retraction") return retract(scene, given);
  if (kind === "erasure-mark")
    return scene.journal.tell(kind, { event: given.id, reason: "asked for" }, later(scene, given), { by: "person" });
  const body = changed(scene, root);
  const moved = random.chance(0.3) && parseInstant(root.at) !== undefined ? { at: shifted(scene, root.at) } : {};
  return scene.journal.tell(
    "correction",
    { event: given.id, ...moved, body, reason: random.pick(["slip of the pen", "wrong day", "read off again"]) },
    later(scene, given),
    { by: "clinician" },
  );
}

function retract(scene: Scene, given: CourseEvent): CourseEvent {
  return scene.journal.tell("retraction", { event: given.id, reason: "told by mistake" }, later(scene, given));
}

function later({ who, random }: Scene, given: CourseEvent): ReturnType<typeof momentOf> {
  const recorded = parseInstant(given.recorded)?.ms ?? 0;
  return momentOf(recorded + random.whole(1, random.chance(0.7) ? 48 : 600) * HOUR_MS, who.region);
}

/** The same instant some hours earlier, written in the same offset. */
function shifted({ random }: Scene, at: string): string {
  const hour = Number(at.slice(11, 13));
  return `${at.slice(0, 11)}${String(random.whole(0, hour)).padStart(2, "0")}${at.slice(13)}`;
}

/** The body told anew: another value where the kind has one, else the same words. */
function changed({ random }: Scene, event: CourseEvent): Readonly<Record<string, unknown>> {
  const body: Readonly<Record<string, unknown>> = { ...event.body };
  switch (event.kind) {
    case "answered":
      return typeof event.body.value === "boolean" ? { ...body, value: !event.body.value } : body;
    case "applied":
      return { ...body, grams: { value: random.whole(5, 60) / 10, unit: "g" } };
    case "area-measured":
      return { ...body, area: { value: random.whole(5, 220) / 10, unit: "%" } };
    case "lab-result":
      return {
        test: event.body.test,
        value: { value: random.whole(30, 160) / 10, unit: event.body.test === "haemoglobin" ? "g/dL" : "10*3/uL" },
      };
    case "tube-opened":
      return { ...body, size: { value: random.pick([60, 100]), unit: "g" } };
    case "history":
      return { ...body, status: random.pick(["current", "past", "absent"]) } satisfies
        | Bodies["history"]
        | Record<string, unknown>;
    default:
      return body;
  }
}

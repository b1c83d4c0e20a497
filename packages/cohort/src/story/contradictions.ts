import type { Bodies, FactDefinition } from "@repigment/core";

import { FACT_GROUPS, factsOfGroup } from "../fact-group.ts";
import { type Scene, visit } from "./scene.ts";

type Telling = (scene: Scene, day: number) => void;

/** A cautious record and, a day later, an answer that denies it; each fact with the events that record it. */
const PAIRS: readonly (readonly [fact: string, record: Telling, denial: Bodies["answered"]["value"]])[] = [
  ["pregnant", (scene, day) => clinic(scene, "pregnancy", { status: "pregnant" }, day), false],
  ["breast-feeding", (scene, day) => clinic(scene, "breast-feeding", { status: "feeding" }, day), false],
  ["smoking", (scene, day) => clinic(scene, "history", { of: "smoking", status: "current" }, day), "never"],
  ["thrombosis-history", (scene, day) => clinic(scene, "history", { of: "thrombosis", status: "past" }, day), false],
  ["malignancy", (scene, day) => clinic(scene, "history", { of: "malignancy", status: "past" }, day), "none"],
  [
    "immunocompromised",
    (scene, day) => clinic(scene, "history", { of: "immunocompromise", status: "current" }, day),
    false,
  ],
  [
    "active-infection",
    (scene, day) => clinic(scene, "history", { of: "infection-serious", status: "current" }, day),
    "none",
  ],
];

/** The record says one thing and the person another: the fact is then unknown, whatever the person says. */
export function contradictions(scene: Scene): void {
  const { who, random, journal, present } = scene;
  for (const [fact, record, value] of PAIRS) {
    if (!random.chance(0.12) || !present(groupOf(fact))) continue;
    if (fact === "pregnant" && !who.couldBecomePregnant) continue;
    const day = random.whole(Math.max(who.firstDay, who.lastDay - 20), who.lastDay - 1);
    record(scene, day);
    journal.tell("answered", { fact, value }, visit(random, day + 1, day + 1));
  }
}

function groupOf(fact: string): (typeof FACT_GROUPS)[number] {
  const is = ({ id }: FactDefinition): boolean => id === fact;
  return FACT_GROUPS.find((group) => factsOfGroup(group).some(is)) ?? "person";
}

function clinic<K extends "pregnancy" | "breast-feeding" | "history">(
  { random, journal }: Scene,
  kind: K,
  body: Bodies[K],
  day: number,
): void {
  journal.tell(kind, body, visit(random, day, day), { by: "clinician" });
}

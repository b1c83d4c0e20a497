import type { Bodies } from "@repigment/core";
import { formatDay } from "@repigment/core";

import { birthDay } from "./persona.ts";
import { type Scene, visit } from "./scene.ts";

/** The first visit: who the person is, what the cream is for, whose label they follow. */
export function opening(scene: Scene): void {
  const { who, random, journal } = scene;
  const first = visit(random, who.firstDay - 12, who.firstDay - 1);
  const by = random.chance(0.3) ? "import" : "clinician";
  journal.tell("identified", { system: "urn:example:record", value: String(random.word()) }, first, { by });
  journal.tell("label-chosen", { label: who.region.label }, first);
  journal.tell("note", { text: random.pick(["First visit.", "Came with questions.", "Letter follows."]) }, first, {
    by,
  });
  if (random.chance(0.2))
    journal.tell("sharing-agreed", { with: "caregiver", about: "pregnancy", agreed: random.chance(0.7) }, first);
  const body = personBody(scene);
  if (Object.keys(body).length > 0) journal.tell("person", body, first, { by });
  diagnoses(scene, first.day);
  prescriptions(scene, first.day);
}

/** What is told of the person; a fifth of the birth dates are partial. */
function personBody({ who, random, present }: Scene): Bodies["person"] {
  const told = random.weighted([
    [8, 10],
    [1, 7],
    [1, 4],
  ] as const);
  return {
    ...(present("person") ? { birthDate: formatDay(birthDay(who)).slice(0, told) } : {}),
    ...(present("person") ? { sex: who.sex } : {}),
    ...(present("person") ? { phototype: random.pick(["I", "II", "III", "IV", "V", "VI"]) } : {}),
    ...(present("person")
      ? { height: random.chance(0.1) ? { value: who.height / 100, unit: "m" } : { value: who.height, unit: "cm" } }
      : {}),
    ...(present("person") ? { weight: { value: who.weight, unit: "kg" } } : {}),
  };
}

function diagnoses({ who, random, journal, present }: Scene, day: number): void {
  for (const condition of who.indications) {
    if (!present("person")) continue;
    const body: Bodies["diagnosis"] = {
      condition,
      status: "active",
      ...(condition === "vitiligo" && present("person")
        ? {
            type: random.weighted([
              [8, "non-segmental"],
              [1, "segmental"],
              [1, "mixed"],
            ] as const),
          }
        : {}),
      ...(condition === "vitiligo" && present("person") ? { facial: random.chance(0.7) } : {}),
      ...(condition === "eczema" && present("person") ? { severity: random.pick(["mild", "moderate", "severe"]) } : {}),
    };
    // A diagnosis is mostly older than the first visit, and its day is seldom remembered.
    const made = {
      day: day - random.whole(0, Math.min(2_000, day - birthDay(who))),
      minute: 600,
      told: random.pick(["day", "month", "year"] as const),
    } as const;
    journal.tell("diagnosis", body, made, { by: "clinician", on: visit(random, day, day) });
    if (random.chance(0.08))
      journal.tell(
        "diagnosis",
        { condition, status: random.pick(["resolved", "refuted"]) },
        visit(random, day, who.lastDay),
        {
          by: "clinician",
        },
      );
  }
}

function prescriptions({ who, random, journal, present }: Scene, day: number): void {
  for (const indication of who.indications) {
    if (!present("person")) continue;
    const body: Bodies["prescription"] = {
      product: who.region.product,
      strength: { value: 15, unit: "mg/g" },
      ...(present("use") ? { tubeSize: { value: who.tubeSize, unit: "g" } } : {}),
      ...(present("use") ? { sites: who.sites } : {}),
      plan: { timesPerDay: 2, weeks: random.pick([8, 24, 52]) },
      ...(present("person") ? { setting: random.pick(["specialist", "specialist", "general"]) } : {}),
      indication,
    };
    journal.tell("prescription", body, visit(random, day, day), { by: "clinician" });
  }
}

import { assessForCaregiver, canonical, type CourseEvent, courseOf } from "@repigment/core";
import { expect, test } from "vitest";

import { loadLabel } from "./load-label.ts";

const AT = "2026-11-22T12:00:00+01:00";

function event(id: string, kind: string, body: unknown, role = "person"): CourseEvent {
  const made: unknown = {
    v: 1,
    id,
    course: "girl",
    kind,
    at: AT,
    recorded: AT,
    zone: "+01:00",
    author: { role },
    device: "test",
    body,
  };
  return made as CourseEvent;
}

const GIRL = [
  event("girl", "person", { birthDate: "2011-02-03" }),
  event("complete", "answered", { fact: "medications-complete", value: true }),
];

const labels = await Promise.all((["us", "eu", "hk", "ch"] as const).map(loadLabel));

/** What a caregiver is shown of a girl who takes this, under each label. */
function shown(name?: string): readonly string[] {
  const taken = name === undefined ? [] : [event("taken", "medication-started", { medication: { name } })];
  const course = courseOf([...GIRL, ...taken]);
  return labels.map((label) => {
    if (label === undefined || !course.ok) throw new Error("neither label nor course");
    const assessed = assessForCaregiver(label, course.value, AT);
    if (!assessed.ok) throw new Error("not assessed");
    return canonical(assessed.value);
  });
}

const nobody = shown();

test.each([
  "Levonelle",
  "EllaOne 30 mg",
  "p-piller",
  "minipiller",
  "Microgynon 30",
  "Evra depotplåster",
  "NuvaRing",
  "Mirena",
  "kopparspiral",
  "P-stav",
  "Depo-Provera 150 mg/ml",
  "避孕丸",
  "事後丸",
  "優思明",
  "prenatal vitamins",
  "Pregnacare Max",
  "愛樂維",
  "folic acid 5 mg",
  "Folsyra 400 mikrogram",
  "葉酸片",
  "Cytotec 200 mcg",
  "Clomid 50 mg",
  "Gonal-f 300 IU pen",
  "Progesterone 200 mg capsule",
  "condoms",
  "Xonvea",
  "Dostinex 0.5 mg",
])("[LM1] of %s a caregiver is shown nothing: the same bytes as if it had never been told", (name) => {
  expect(shown(name)).toEqual(nobody);
});

test.each(["Mifegyne 200 mg", "RU-486", "medical abortion", "Preventiveringen 28", "Prenatal kit no 5", "安胎飲"])(
  "[LM1] of %s a caregiver is shown that there is a medicine, not which, and no interaction is told to be none",
  (name) => {
    for (const seen of shown(name)) {
      expect(seen).not.toContain(name);
      expect(seen).toContain("N.N. 1");
      const { findings } = JSON.parse(seen) as { findings: readonly { topic: string; applies: string }[] };
      const told = findings.filter(({ topic }) => topic === "strong-cyp3a4").map(({ applies }) => applies);
      expect(told.length).toBeGreaterThan(0);
      expect(told).not.toContain("no");
    }
  },
);

import { assess, type Assessment, type Label, readCourse, type Statement, TOPICS } from "@repigment/core";
import { expect, test } from "vitest";

import type { Voice } from "../catalogue.ts";
import { LANGUAGES, messages } from "../load.ts";
import { say } from "../say.ts";
import { viewOf } from "./view-of.ts";
import type { View, ViewItem } from "./view.ts";

const AT = "2026-11-22T12:00:00+01:00";

/** Our own word on signs of a clot, and the European label's on the area and the interval, as data of the test. */
const CLOT: Statement = {
  id: "own/thrombosis/signs",
  topic: "thrombosis",
  action: "ask",
  scope: "treatment",
  phase: "any",
  urgency: "emergency",
  indication: "any",
  from: "2020-01-01",
  until: null,
  values: {},
  source: { document: "test", version: "1", section: "1", url: "https://example.org", checked: "2026-11-01" },
  grade: "inference",
  condition: { op: "is", fact: "thrombosis-signs", value: "yes" },
};
const AREA: Statement = {
  ...CLOT,
  id: "eu-opzelura/area-limit/vitiligo",
  topic: "area-limit",
  action: "limit",
  urgency: "routine",
  grade: "named",
  values: { ceiling: { value: 10, unit: "%" }, palms: { value: 10, unit: "1" } },
  condition: { op: "above", fact: "area-treated", limit: "ceiling" },
};
const INTERVAL: Statement = {
  ...AREA,
  id: "eu-opzelura/interval/minimum",
  topic: "interval",
  action: "instruct",
  values: { minimum: { value: 8, unit: "h" } },
  condition: { op: "below", fact: "hours-since-last-application", limit: "minimum" },
};
const LABEL: Label = {
  id: "eu-opzelura",
  short: "eu",
  product: { name: "Test", substance: "ruxolitinib", strength: { value: 15, unit: "mg/g" }, form: "cream" },
  versions: [{ version: "1", from: "2020-01-01", hash: "0" }],
  statements: [AREA, INTERVAL],
  coverage: { "area-limit": "whole", thrombosis: "not-seen", restart: "silent" },
  checked: "2026-11-01",
  own: [CLOT],
  ownHash: "0",
  substances: [],
  lists: [],
};

function answered(fact: string, value: unknown): string {
  const from = { at: AT, recorded: AT, zone: "+01:00", author: { role: "person" }, device: "d" };
  return JSON.stringify({ v: 1, id: fact, course: "c", kind: "answered", ...from, body: { fact, value } });
}

function assessed(lines: readonly string[], label: Label = LABEL): Assessment {
  const course = readCourse(lines.join("\n"));
  if (!course.ok) throw new Error(JSON.stringify(course.problems));
  const said = assess(label, course.value, AT);
  if (!said.ok) throw new Error(JSON.stringify(said.problems));
  return said.value;
}

async function viewed(assessment: Assessment, tag = "en", voice: Voice = "person"): Promise<View> {
  const catalogue = await messages(tag);
  if (catalogue === undefined) throw new Error(tag);
  return viewOf(assessment, { catalogue, voice, documents: {} });
}

function inGroup(view: View, id: string): readonly ViewItem[] {
  return view.groups.find((group) => group.id === id)?.items ?? [];
}

const area = (value: number): string => answered("area-treated", { value, unit: "%" });

test("[S13] signs of an emergency are said before a standing that is weaker, in every language and voice", async () => {
  const signs = assessed([answered("thrombosis-signs", true), area(4)]);
  expect([signs.standing, signs.urgency]).toEqual(["none-found", "emergency"]);
  const firsts = new Set<string | undefined>();
  for (const { tag } of LANGUAGES)
    for (const voice of ["person", "clinician"] as const) firsts.add((await viewed(signs, tag, voice)).standing.first);
  expect(firsts.size).toBe(LANGUAGES.length * 2);
  expect(firsts).not.toContain(undefined);
  const quiet = assessed([answered("thrombosis-signs", false), area(4)]);
  expect((await viewed(quiet)).standing).not.toHaveProperty("first");
  expect((await viewed({ ...signs, standing: "stop" })).standing).not.toHaveProperty("first");
});

test("[S14] beside what is open, or not so, the action is told with an if; an instruction is one either way", async () => {
  const open = await viewed(assessed([answered("thrombosis-signs", false)]), "en", "clinician");
  expect(inGroup(open, "unknown").map(({ marks }) => marks)).toEqual([
    ["Where applicable: Above the limit"],
    ["Instruct"],
  ]);
  const within = await viewed(assessed([answered("thrombosis-signs", false), area(4)]), "en", "clinician");
  expect(inGroup(within, "does-not-apply").flatMap(({ marks }) => marks)).toContain(
    "Where applicable: Above the limit",
  );
  const above = await viewed(assessed([answered("thrombosis-signs", false), area(12)]), "en", "clinician");
  expect(inGroup(above, "applies").map(({ marks }) => marks)).toEqual([["Above the limit"]]);
});

test("[S17] a later text of the label that we have not read is told, from its date on, in every language and voice", async () => {
  const told = async (newerUnread: string, tag: string, voice: Voice): Promise<View> => {
    const catalogue = await messages(tag);
    if (catalogue === undefined) throw new Error(tag);
    return viewOf(assessed([area(4)]), { catalogue, voice, documents: {}, versions: [{ version: "1", newerUnread }] });
  };
  for (const { tag } of LANGUAGES)
    for (const voice of ["person", "clinician"] as const) {
      const { about, warnings } = await told("2026-11", tag, voice);
      expect([about.length, warnings.length]).toEqual([1, 1]);
      const later = await told("2026-12", tag, voice);
      expect([later.about.length, later.warnings.length]).toEqual([1, 0]);
    }
});

test("[S19] a source is named in the reader's language; title and heading stay in theirs and are marked, places of ours are said", async () => {
  const german = { title: "OPZELURA, Fachinformation", publisher: "P", version: "old", date: "2025", language: "de" };
  const documents = { "ch-fi-69443": german, "own-inferences": { ...german, language: "en" }, other: german };
  const told = async (document: string, section: string, tag: string): Promise<View["sources"][number] | undefined> => {
    const catalogue = await messages(tag);
    if (catalogue === undefined) throw new Error(tag);
    const sourced: Statement = { ...CLOT, source: { ...CLOT.source, document, section } };
    const assessment = assessed([answered("thrombosis-signs", true)], { ...LABEL, own: [sourced] });
    return viewOf(assessment, { catalogue, voice: "person", documents }).sources[0];
  };
  const heading = await told("ch-fi-69443", "Interaktionen", "sv");
  expect(heading?.pieces.filter(({ lang }) => lang !== undefined)).toEqual([
    { text: german.title, lang: "de" },
    { text: "Interaktionen", lang: "de" },
  ]);
  expect(heading?.text).toMatch(/^OPZELURA, Fachinformation \(på tyska\).*, avsnitt Interaktionen$/);
  const ours = await told("own-inferences", "Signs of a clot", "zh-Hant-HK");
  expect(ours?.pieces).toEqual([{ text: ours?.text }]);
  expect(ours?.text).toMatch(/^我們的推論.*：血栓徵狀$/);
  expect((await told("ch-fi-69443", "14.1, table 4", "sv"))?.text).toMatch(/14\.1, tabell 4$/);
  expect((await told("other", "4.2", "en"))?.pieces[0]).toEqual({ text: german.title, lang: "de" });
});

test("[S18] what is said for later about eczema beside vitiligo is not for somebody with eczema alone", async () => {
  const clear = { op: "is", fact: "clear-of-eczema", value: "yes" } as const;
  const vitiligo = { op: "includes", fact: "indication", values: ["vitiligo"] } as const;
  const stop: Statement = { ...AREA, topic: "stop-on-clearing", action: "stop", values: {}, indication: "eczema" };
  const alone = { ...stop, id: "us-opzelura/stop-on-clearing/eczema" };
  const beside = { ...stop, id: "us-opzelura/stop-on-clearing/eczema-beside-vitiligo" };
  const label: Label = {
    ...LABEL,
    statements: [
      { ...alone, condition: { op: "all", of: [clear, { op: "not", of: [vitiligo] }] } },
      { ...beside, condition: { op: "all", of: [clear, vitiligo] } },
    ],
  };
  const later = async (...uses: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const view = await viewed(assessed([answered("indication", uses), answered("clear-of-eczema", false)], label));
    return inGroup(view, "plan").flatMap(({ statement }) => (statement === undefined ? [] : [statement]));
  };
  expect(await later("eczema")).toEqual([alone.id]);
  expect(await later("eczema", "vitiligo")).toEqual([beside.id]);
  const open = await viewed(assessed([answered("pregnant", false)], label));
  expect(inGroup(open, "plan").filter(({ statement }) => statement !== undefined)).toHaveLength(2);
});

test("[S15] every topic is told that we did not read whole: in part, not seen, silent, or not taken up at all", async () => {
  const assessment = assessed([area(4)]);
  for (const { tag } of LANGUAGES) {
    const catalogue = await messages(tag);
    if (catalogue === undefined) throw new Error(tag);
    const lines = inGroup(await viewed(assessment, tag, "clinician"), "coverage").map(({ text }) => text);
    expect(lines).toHaveLength(3);
    for (const topic of TOPICS.filter((each) => each !== "area-limit")) {
      const name = say(catalogue, "clinician", `topic.${topic}`);
      const line = LABEL.coverage[topic] === "not-seen" ? 0 : LABEL.coverage[topic] === "silent" ? 1 : 2;
      expect(lines[line]?.toLowerCase()).toContain(name.toLowerCase());
    }
    expect(lines[2]?.toLowerCase()).not.toContain(say(catalogue, "clinician", "topic.area-limit").toLowerCase());
  }
});

test("[S15] within the sentence a topic begins small, a name of capitals does not", async () => {
  const [, , line = ""] = inGroup(await viewed(assessed([area(4)]), "en", "clinician"), "coverage").map(
    ({ text }) => text,
  );
  expect(line).toMatch(/: what the cream is for, age, .*other JAK inhibitors,/);
});

test("[S16] the plan names what it lacks to tell the grams of an application, and nothing that is known", async () => {
  const lacking = async (...lines: readonly string[]): Promise<string | undefined> =>
    inGroup(await viewed(assessed(lines)), "plan").find(({ text }) => text.includes("cannot be told; not known"))?.text;
  expect(await lacking(answered("pregnant", false))).toMatch(/: body surface and treated share of the skin\.$/);
  expect(await lacking(area(4))).toMatch(/: body surface\.$/);
  const body = [answered("height", { value: 180, unit: "cm" }), answered("weight", { value: 80, unit: "kg" })];
  expect(await lacking(...body)).toMatch(/: treated share of the skin\.$/);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { AssessOptions } from "../assess/assess.ts";
import type { Assessment } from "../assess/assessment.ts";
import type { CourseEvent } from "../event/event.ts";
import { canonical } from "../json/canonical.ts";
import type { Label } from "../label/label.ts";
import type { Substance, SubstanceList } from "../substance/substance.ts";
import { answered, course, told } from "../testing/courses.ts";
import { assessed, label, statement } from "../testing/labels.ts";
import { DICTIONARY } from "../testing/substances.ts";
import { assessForCaregiver } from "./assess-for-caregiver.ts";
import { PRIVATE_FACTS } from "./private.ts";

const AT = "2026-11-22T18:00:00+01:00";
const DAY = "2026-11-20T09:00:00+01:00";

const pill: Substance = {
  id: "ethinylestradiol-levonorgestrel",
  names: ["levonorgestrel and ethinylestradiol"],
  brands: ["Trinordiol"],
  atc: [{ code: "G03AA07", route: "systemic", confidence: "A" }],
  rxnorm: [{ code: "1000", confidence: "C" }],
  routes: ["systemic"],
};
/** Known by name alone, as people call it. */
const unnamedPill: Substance = { id: "combined-pill", names: ["birth control pill"], routes: ["systemic"] };
const folicAcid: Substance = {
  id: "folic-acid",
  names: ["folic acid"],
  atc: [{ code: "B03BB01", route: "systemic", confidence: "A" }],
  routes: ["systemic"],
};
/** Private, and on a list that a label speaks of. */
const abortion: Substance = {
  id: "abortion",
  names: ["Endis"],
  atc: [{ code: "G03XB01", route: "systemic", confidence: "A" }],
  routes: ["systemic"],
  contains: ["ritonavir"],
};
const clotMarkers: SubstanceList = {
  id: "clot-markers",
  date: "2026-11-22",
  route: "systemic",
  substances: [{ id: pill.id, confidence: "A" }],
};
const pregnant = statement("pregnancy", {
  topic: "pregnancy",
  action: "do-not-use",
  condition: { op: "any", of: [{ op: "is", fact: "pregnant", value: "yes" }] },
});
const oestrogen = statement("oestrogen", {
  topic: "thrombosis",
  action: "ask",
  grade: "inference",
  condition: { op: "not", of: [{ op: "in-substance-list", fact: "medications", list: "clot-markers" }] },
});
const strong = statement("strong", {
  topic: "strong-cyp3a4",
  action: "avoid",
  condition: { op: "in-substance-list", fact: "medications", list: "strong" },
});
const base = label([pregnant, strong]);
const LABEL: Label = {
  ...base,
  own: [oestrogen],
  substances: [...DICTIONARY, pill, unnamedPill, folicAcid, abortion],
  lists: [...base.lists.map((list) => ({ ...list, id: "strong" })), clotMarkers],
};

function seen(
  events: readonly CourseEvent[],
  at: string = AT,
  options: AssessOptions = {},
  given: Label = LABEL,
): Assessment {
  const result = assessForCaregiver(given, course(events), at, options);
  if (!result.ok) throw new TypeError(JSON.stringify(result.problems));
  return result.value;
}

/** The same label, asking about the last two weeks too. */
const withPast: Label = {
  ...LABEL,
  statements: [
    ...LABEL.statements,
    statement("past", {
      topic: "strong-cyp3a4",
      action: "ask",
      condition: { op: "in-substance-list", fact: "medications-14-days", list: "strong" },
    }),
  ],
};

const GIRL = told("person", DAY, { birthDate: "2012-03-04" });
const YES = told("pregnancy", DAY, { status: "pregnant" });

/** Everything private that can be told, and what can be done with it. */
const PRIVATE: readonly CourseEvent[] = [
  YES,
  told("pregnancy", "2026-11-21T09:00:00+01:00", { status: "not-pregnant" }),
  told("breast-feeding", DAY, { status: "feeding" }),
  told("contraception", DAY, { effective: true, method: "implant" }),
  ...PRIVATE_FACTS.map((fact) => answered(fact, true, DAY)),
  answered("pregnant", { unknown: "would rather not say" }, "2026-11-21T10:00:00+01:00"),
  told("medication-started", DAY, { medication: { name: "Trinordiol" } }),
  told("medication-started", DAY, { medication: { name: "Birth control pill" } }),
  told("medication-started", DAY, { medication: { name: "Folic acid 5 mg tablets" } }),
  told("medication-started", DAY, { medication: { codes: [{ system: "atc", code: "G02AD06" }] } }),
  told("medication-started", DAY, { medication: { codes: [{ system: "atc", code: "G03HB01" }] } }),
  told("medication-started", DAY, { medication: { codes: [{ system: "atc", code: "g03ac01" }] } }),
  told("medication-stopped", "2026-11-21T09:00:00+01:00", {
    medication: { codes: [{ system: "rxnorm", code: "1000" }] },
  }),
  told("correction", "2026-11-21T11:00:00+01:00", { event: YES.id, body: { status: "planning" }, reason: "a slip" }),
  told("retraction", "2026-11-21T12:00:00+01:00", { event: YES.id, reason: "a mistake" }),
  told("pregnancy", "2027-01-01T09:00:00+01:00", { status: "pregnant" }, { recorded: "2026-11-21T13:00:00+01:00" }),
];

test("[K1] whatever a young person tells in confidence, a caregiver's assessment is the same", () => {
  const rest = [
    GIRL,
    told("medication-started", DAY, { medication: { name: "clarithromycin" } }),
    answered("medications-complete", true, DAY),
  ];
  const plain = canonical(seen(rest));
  for (const age of [rest, rest.slice(1)])
    fc.assert(
      fc.property(fc.subarray([...PRIVATE]), (chosen) => {
        // A correction or retraction needs what it is about.
        const events = chosen.some(({ kind }) => kind === "correction" || kind === "retraction")
          ? [...new Set([YES, ...chosen])]
          : chosen;
        expect(canonical(seen([...age, ...events]))).toBe(canonical(seen(age)));
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  expect(assessed(LABEL, [...rest, YES], AT).standing).toBe("contraindicated");
  expect(plain).toContain('"strong-cyp3a4"');
});

test("[K1] a list of medicines keeps what is not a contraceptive", () => {
  const list = (...members: readonly string[]): CourseEvent => answered("medications", members, DAY, { id: "list" });
  const both = seen([GIRL, list("clarithromycin", "Trinordiol")]);
  expect(canonical(both)).toBe(canonical(seen([GIRL, list("clarithromycin")])));
  expect(both.findings.find(({ topic }) => topic === "strong-cyp3a4")?.applies).toBe("yes");
});

test("[K1] what was corrected into something private, or out of it, is left out whole", () => {
  const smoking = answered("smoking", "never", DAY);
  const into = told("correction", "2026-11-21T09:00:00+01:00", {
    event: smoking.id,
    body: { fact: "pregnant", value: true },
    reason: "the wrong question",
  });
  expect(canonical(seen([GIRL, smoking, into]))).toBe(canonical(seen([GIRL])));
});

test("[K4] a private medicine that is on a list, or may be, stands there without its name: unknown and never no", () => {
  const taken = (name: string, role: "person" | "caregiver" = "person"): CourseEvent =>
    told("medication-started", DAY, { medication: { name } }, { author: { role }, id: `event ${name.length}` });
  const complete = answered("medications-complete", true, DAY);
  const strongOf = (...events: readonly CourseEvent[]): readonly [string, string] => {
    const result = seen([GIRL, complete, ...events]);
    const finding = result.findings.find(({ topic }) => topic === "strong-cyp3a4");
    return [finding?.applies ?? "none", canonical(result)];
  };
  expect(strongOf(taken("paracetamol"))[0]).toBe("no");
  const [endis, endisShown] = strongOf(taken("Endis"));
  expect(endis).toBe("unknown");
  expect(endisShown).not.toContain("Endis");
  expect(endisShown).toContain("N.N. 1");
  const [mystery, mysteryShown] = strongOf(taken("Trinordioll"), taken("Pregnancy mixture"));
  expect(mystery).toBe("unknown");
  expect(mysteryShown).not.toMatch(/Trinordioll|Pregnancy mixture/);
  expect(mysteryShown).toContain("N.N. 2");
  const [both, bothShown] = strongOf(taken("Trinordiol + clarithromycin"));
  expect(both).toBe("yes");
  expect(bothShown).not.toContain("Trinordiol");
});

test("[K4] what a caregiver has told themselves, or anybody can resolve, keeps its name; what has ended has ended", () => {
  const word = (kind: "medication-started" | "medication-stopped", name: string, at: string): CourseEvent =>
    told(kind, at, { medication: { name } }, { id: `${kind} ${name.length}` });
  const own = told(
    "medication-started",
    DAY,
    { medication: { name: "Zyrtek" } },
    { author: { role: "caregiver" }, id: "own" },
  );
  expect(canonical(seen([GIRL, own]))).toContain("Zyrtek");
  expect(canonical(seen([GIRL, own, word("medication-started", "zyrtek", DAY)]))).not.toContain("N.N.");
  expect(canonical(seen([GIRL, word("medication-started", "ketoconazole", DAY)]))).toContain("ketoconazole");
  const complete = answered("medications-complete", true, "2026-11-22T09:00:00+01:00");
  const later = "2026-11-21T09:00:00+01:00";
  const names = (events: readonly CourseEvent[]): number =>
    new Set(canonical(seen([GIRL, complete, ...events])).match(/N\.N\. \d/g)).size;
  const two = [word("medication-started", "Mystery", DAY), word("medication-started", "Secret", DAY)];
  expect(names(two)).toBe(2);
  expect(names([...two, word("medication-stopped", "Mystery", later)])).toBe(1);
  const list = answered("medications", ["Mystery", "clarithromycin", "Trinordiol"], DAY, { id: "list" });
  expect(canonical(seen([GIRL, list]))).not.toMatch(/Mystery|Trinordiol/);
  const past = answered("medications-14-days", ["Mystery", "Trinordiol"], DAY, { id: "past" });
  expect(canonical(assessed(withPast, [GIRL, past], AT))).toMatch(/Mystery.*Trinordiol/);
  expect(canonical(seen([GIRL, past], AT, {}, withPast))).not.toMatch(/Mystery|Trinordiol/);
});

test("[K2] what is withheld is named and marked, and not asked of the caregiver", () => {
  const { withheld, findings, questions, unread } = seen([GIRL, YES]);
  expect(withheld).toEqual(PRIVATE_FACTS);
  const [finding] = findings.filter(({ topic }) => topic === "pregnancy");
  expect(finding?.applies).toBe("unknown");
  expect(finding?.because).toMatchObject({ of: [{ fact: "pregnant", why: "withheld" }] });
  expect(finding?.missing).toEqual([]);
  expect(questions.map(({ fact }) => fact)).not.toContain("pregnant");
  expect(findings.map(({ statement: id }) => id)).not.toContain("test/oestrogen");
  expect(assessed(LABEL, [GIRL], AT).findings.map(({ statement: id }) => id)).toContain("test/oestrogen");
  expect(unread).toEqual([]);
  const result = assessForCaregiver(
    LABEL,
    { id: "course", events: [GIRL], unread: [{ at: "/entry/1", what: "Pregnancy test", why: "has no value" }] },
    AT,
  );
  expect(result.ok && result.value.unread).toEqual([
    { at: "/entry/1", what: "entry", why: "is not shown to a caregiver" },
  ]);
});

test.each([
  ["her own word", "person", true, "contraindicated"],
  ["her clinician's", "clinician", true, "contraindicated"],
  ["her own no", "person", false, "undetermined"],
  ["the caregiver's own yes", "caregiver", true, "undetermined"],
  ["an import", "import", true, "undetermined"],
] as const)("[K3] agreement by %s", (_, role, agreed, standing) => {
  const body = { with: "caregiver", about: "pregnancy", agreed } as const;
  const said = told("sharing-agreed", DAY, body, { author: { role } });
  expect(seen([GIRL, YES, said]).standing).toBe(standing);
});

test("[K3] the newest word counts, and only what was recorded by then", () => {
  const agree = (at: string, agreed: boolean): CourseEvent =>
    told("sharing-agreed", at, { with: "caregiver", about: "pregnancy", agreed });
  const events = [GIRL, YES, agree("2026-11-20T10:00:00+01:00", true), agree("2026-11-21T10:00:00+01:00", false)];
  expect(seen(events).withheld).toEqual(PRIVATE_FACTS);
  expect(seen(events, "2026-11-20T12:00:00+01:00").withheld).toBeUndefined();
  expect(seen(events, AT, { known: "2026-11-20T12:00:00+01:00" }).withheld).toBeUndefined();
});

test("[K3] from the eighteenth birthday on nothing is withheld; a birth year that leaves it open withholds", () => {
  const standing = (birthDate: string): string => seen([told("person", DAY, { birthDate }), YES]).standing;
  expect(["2008-11-22", "2008-11-23", "2008", "2007"].map(standing)).toEqual([
    "contraindicated",
    "undetermined",
    "undetermined",
    "contraindicated",
  ]);
  const bad = assessForCaregiver(LABEL, course([GIRL]), "yesterday");
  expect(bad.ok).toBe(false);
});

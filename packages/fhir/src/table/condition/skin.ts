import { type Table, table } from "../../code/row.ts";
import type { ConditionMeans } from "./means.ts";

/** What the cream is used for. The more exact rows come first: of several rows about one illness the first counts. */
export const SKIN: Table<ConditionMeans> = table(
  {
    id: "condition/vitiligo/segmental",
    refines: "condition/vitiligo",
    means: { says: "diagnosis", condition: "vitiligo", type: "segmental" },
    codes: [],
    names: [
      "segmental vitiligo",
      "vitiligo, segmental",
      "segmentell vitiligo",
      "節段型白癜風",
      "節段性白癜風",
      "节段型白癜风",
    ],
    reason: "ICD-10 has one code for all vitiligo; the segmental kind, which the labels leave out, is told in words.",
  },
  {
    id: "condition/vitiligo/non-segmental",
    refines: "condition/vitiligo",
    means: { says: "diagnosis", condition: "vitiligo", type: "non-segmental" },
    codes: [],
    names: [
      "non-segmental vitiligo",
      "nonsegmental vitiligo",
      "vitiligo, non-segmental",
      "generalized vitiligo",
      "generalised vitiligo",
      "vitiligo vulgaris",
      "acrofacial vitiligo",
      "icke-segmentell vitiligo",
      "非節段型白癜風",
      "非節段性白癜風",
      "泛發型白癜風",
      "非节段型白癜风",
    ],
    reason: "The kind that the labels name; generalised, common and acrofacial vitiligo are forms of it.",
  },
  {
    id: "condition/vitiligo/face",
    refines: "condition/vitiligo",
    means: { says: "diagnosis", condition: "vitiligo", facial: true },
    codes: [{ system: "icd10cm", prefixes: ["H02.73"], confidence: "A" }],
    names: [
      "vitiligo of face",
      "facial vitiligo",
      "vitiligo, face",
      "vitiligo i ansiktet",
      "面部白癜風",
      "面部白癜风",
      "面部白蝕",
      "面部白蝕症",
    ],
    reason: "Vitiligo of the eyelid and around the eye, or of the face in words: the face is affected.",
  },
  {
    id: "condition/vitiligo",
    means: { says: "diagnosis", condition: "vitiligo" },
    codes: [
      { system: "snomed", codes: ["56727007"], confidence: "A", whole: true },
      { system: "icd10", codes: ["L80", "L80.9"], confidence: "A", whole: true },
    ],
    names: ["vitiligo", "白癜風", "白癜风", "白蝕", "白蝕症"],
    reason: "Vitiligo of a kind that the record does not tell.",
  },
  {
    id: "condition/atopic-dermatitis",
    means: { says: "diagnosis", condition: "eczema" },
    codes: [
      { system: "snomed", codes: ["24079001"], confidence: "A", whole: true },
      { system: "icd10", prefixes: ["L20"], confidence: "A" },
      { system: "icd10", codes: ["L20", "L20.9"], confidence: "A", whole: true },
    ],
    names: [
      "atopic dermatitis",
      "atopic eczema",
      "atopiskt eksem",
      "atopisk dermatit",
      "異位性皮膚炎",
      "特應性皮炎",
      "特应性皮炎",
    ],
    reason:
      "The American label speaks of atopic dermatitis; other eczema (L30, SNOMED 43116000) is not that and is left out.",
  },
);

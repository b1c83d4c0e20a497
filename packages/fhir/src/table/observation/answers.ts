import type { Bodies } from "@repigment/core";

import { type Table, table } from "../../code/row.ts";

/** Coded answers: what they say, or that they say nothing. */
export const PREGNANCY_ANSWER: Table<Bodies["pregnancy"]["status"] | "not-known"> = table(
  {
    id: "answer/pregnant",
    means: "pregnant",
    codes: [
      { system: "loinc", codes: ["LA15173-0"], confidence: "A" },
      { system: "snomed", codes: ["77386006"], confidence: "A" },
    ],
    names: ["pregnant", "gravid", "懷孕", "yes", "ja", "是"],
    reason: "The two sides of the IPS map of pregnancy status.",
  },
  {
    id: "answer/not-pregnant",
    means: "not-pregnant",
    codes: [
      { system: "loinc", codes: ["LA26683-5"], confidence: "A" },
      { system: "snomed", codes: ["60001007"], confidence: "A" },
    ],
    names: ["not pregnant", "ej gravid", "inte gravid", "沒有懷孕", "no", "nej", "否"],
    reason: "The two sides of the IPS map of pregnancy status.",
  },
  {
    id: "answer/pregnancy-not-known",
    means: "not-known",
    codes: [
      { system: "loinc", codes: ["LA4489-6"], confidence: "A" },
      { system: "snomed", codes: ["152231000119106", "146799005", "102874004"], confidence: "A" },
    ],
    names: ["unknown", "possible pregnancy"],
    reason: "Asked, and not known: possible or not yet confirmed.",
  },
);

export const FEEDING_ANSWER: Table<Bodies["breast-feeding"]["status"] | "not-known"> = table(
  {
    id: "answer/feeding",
    means: "feeding",
    codes: [{ system: "loinc", codes: ["LA29252-6"], confidence: "A" }],
    names: ["currently breastfeeding", "breastfeeding", "ammar", "餵哺母乳", "yes", "ja", "是"],
    reason: "LOINC's answer list of 63895-7.",
  },
  {
    id: "answer/not-feeding",
    means: "not-feeding",
    codes: [{ system: "loinc", codes: ["LA29253-4"], confidence: "A" }],
    names: ["not currently breastfeeding", "not breastfeeding", "ammar inte", "沒有餵哺母乳", "no", "nej", "否"],
    reason: "LOINC's answer list of 63895-7.",
  },
  {
    id: "answer/feeding-not-known",
    means: "not-known",
    codes: [{ system: "loinc", codes: ["LA4489-6"], confidence: "A" }],
    names: ["unknown"],
    reason: "Asked, and not known.",
  },
);

export const SMOKING_ANSWER: Table<Bodies["history"]["status"] | "not-known"> = table(
  {
    id: "answer/smokes",
    means: "current",
    codes: [
      { system: "loinc", codes: ["LA18976-3", "LA18977-1", "LA18981-3", "LA18982-1"], confidence: "A" },
      {
        system: "snomed",
        codes: ["449868002", "428041000124106", "428071000124103", "428061000124105", "77176002"],
        confidence: "A",
      },
    ],
    names: ["current smoker", "current every day smoker", "current some day smoker", "smoker", "rökare", "吸煙"],
    reason: "Daily, on some days, much or little.",
  },
  {
    id: "answer/smoked",
    means: "past",
    codes: [
      { system: "loinc", codes: ["LA15920-4"], confidence: "A" },
      { system: "snomed", codes: ["8517006"], confidence: "A" },
    ],
    names: ["former smoker", "ex-smoker", "före detta rökare", "已戒煙"],
    reason: "Smoked once, no longer.",
  },
  {
    id: "answer/never-smoked",
    means: "absent",
    codes: [
      { system: "loinc", codes: ["LA18978-9"], confidence: "A" },
      { system: "snomed", codes: ["266919005"], confidence: "A" },
    ],
    names: ["never smoker", "never smoked", "never smoked tobacco", "aldrig rökt", "從不吸煙"],
    reason: "Asked, and never.",
  },
  {
    id: "answer/smoking-not-known",
    means: "not-known",
    codes: [
      { system: "loinc", codes: ["LA18979-7", "LA18980-5"], confidence: "A" },
      { system: "snomed", codes: ["266927001"], confidence: "A" },
    ],
    names: ["unknown if ever smoked", "smoker, current status unknown"],
    reason: "Asked, and not known.",
  },
);

/** Qualitative results of a test. */
export const TEST_ANSWER: Table<"positive" | "negative"> = table(
  {
    id: "answer/positive",
    means: "positive",
    codes: [
      { system: "loinc", codes: ["LA6576-8"], confidence: "A" },
      { system: "snomed", codes: ["10828004"], confidence: "A" },
    ],
    names: ["positive", "positiv", "陽性"],
    reason: "Positive.",
  },
  {
    id: "answer/negative",
    means: "negative",
    codes: [
      { system: "loinc", codes: ["LA6577-6"], confidence: "A" },
      { system: "snomed", codes: ["260385009"], confidence: "A" },
    ],
    names: ["negative", "negativ", "陰性"],
    reason: "Negative.",
  },
);

/** Fitzpatrick's types; records write them in words. */
export const PHOTOTYPE_ANSWER: Table<NonNullable<Bodies["person"]["phototype"]>> = table(
  ...(["I", "II", "III", "IV", "V", "VI"] as const).map((type, index) => ({
    id: `answer/phototype-${index + 1}`,
    means: type,
    codes: [],
    names: [
      type,
      `type ${type}`,
      `skin type ${type}`,
      `fitzpatrick type ${type}`,
      `fitzpatrick ${type}`,
      `fitzpatrick skin type ${type}`,
      `${index + 1}`,
    ],
    reason: "Fitzpatrick's scale of six, as Roman or Arabic number.",
  })),
);

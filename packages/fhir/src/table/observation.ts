import { type Table, table } from "../code/row.ts";
import type { ObservationMeans } from "./observation/means.ts";

/** Observation.code (and component.code) → what it asks. LOINC, and the NPU codes of Swedish laboratories. */
export const OBSERVATION: Table<ObservationMeans> = table(
  {
    id: "observation/haemoglobin",
    means: { says: "lab", test: "haemoglobin", unit: "g/dL" },
    codes: [
      { system: "loinc", codes: ["718-7", "20509-6"], confidence: "A" },
      { system: "npu", codes: ["NPU28309", "NPU02319"], confidence: "A" },
    ],
    names: ["hemoglobin", "haemoglobin", "b-hemoglobin", "hb", "血紅蛋白", "血色素"],
    reason: "Mass of haemoglobin in blood. In mmol/L it does not convert without a molar mass, and is listed.",
  },
  {
    id: "observation/leukocytes",
    means: { says: "lab", test: "leukocytes", unit: "10*3/uL" },
    codes: [
      { system: "loinc", codes: ["6690-2", "26464-8", "804-5"], confidence: "A" },
      { system: "npu", codes: ["NPU02593"], confidence: "A" },
    ],
    names: ["leukocytes", "white blood cells", "white blood cell count", "b-leukocyter", "白血球"],
    reason: "White cells in blood, counted by machine, by hand or by an unknown method.",
  },
  {
    id: "observation/neutrophils",
    means: { says: "lab", test: "neutrophils", unit: "10*3/uL" },
    codes: [
      { system: "loinc", codes: ["751-8", "26499-4", "753-4"], confidence: "A" },
      { system: "npu", codes: ["NPU02902"], confidence: "A" },
    ],
    names: ["neutrophils", "absolute neutrophil count", "b-neutrofiler", "嗜中性白血球"],
    reason: "The count, not the share of the white cells.",
  },
  {
    id: "observation/lymphocytes",
    means: { says: "lab", test: "lymphocytes", unit: "10*3/uL" },
    codes: [
      { system: "loinc", codes: ["731-0", "26474-7", "732-8"], confidence: "A" },
      { system: "npu", codes: ["NPU02636"], confidence: "A" },
    ],
    names: ["lymphocytes", "absolute lymphocyte count", "b-lymfocyter", "淋巴球"],
    reason: "The count, not the share of the white cells.",
  },
  {
    id: "observation/platelets",
    means: { says: "lab", test: "platelets", unit: "10*3/uL" },
    codes: [
      { system: "loinc", codes: ["777-3", "26515-7", "778-1"], confidence: "A" },
      { system: "npu", codes: ["NPU03568"], confidence: "A" },
    ],
    names: ["platelets", "platelet count", "thrombocytes", "b-trombocyter", "血小板"],
    reason: "Platelets in blood.",
  },
  {
    id: "observation/height",
    means: { says: "body", property: "height", unit: "cm" },
    codes: [{ system: "loinc", codes: ["8302-2", "3137-7", "8308-9"], confidence: "A" }],
    names: ["body height", "height", "längd", "kroppslängd", "身高"],
    reason: "FHIR's vital sign, measured or standing.",
  },
  {
    id: "observation/weight",
    means: { says: "body", property: "weight", unit: "kg" },
    codes: [{ system: "loinc", codes: ["29463-7", "3141-9"], confidence: "A" }],
    names: ["body weight", "weight", "vikt", "kroppsvikt", "體重"],
    reason: "FHIR's vital sign, or measured.",
  },
  {
    id: "observation/phototype",
    means: { says: "phototype" },
    codes: [{ system: "loinc", codes: ["66472-2"], confidence: "A" }],
    names: ["fitzpatrick skin type", "skin phototype", "hudtyp enligt fitzpatrick"],
    reason: "Fitzpatrick's scale.",
  },
  {
    id: "observation/pregnancy-status",
    means: { says: "pregnancy" },
    codes: [{ system: "loinc", codes: ["82810-3"], confidence: "A" }],
    names: ["pregnancy status", "pregnant", "graviditetsstatus", "gravid", "懷孕狀況", "懷孕"],
    reason: "The pregnancy status of the International Patient Summary.",
  },
  {
    id: "observation/due-date",
    means: { says: "due-date" },
    codes: [{ system: "loinc", codes: ["11778-8"], confidence: "A" }],
    reason: "An estimated date of delivery that lies ahead means that there is a pregnancy.",
  },
  {
    id: "observation/pregnancy-test",
    means: { says: "pregnancy-test" },
    codes: [{ system: "loinc", codes: ["2106-3", "2118-8", "2110-5"], confidence: "A" }],
    names: ["pregnancy test", "graviditetstest", "驗孕"],
    reason:
      "Chorionic gonadotropin in urine or serum. A positive test is told as pregnant; a negative one does not rule out an early pregnancy.",
  },
  {
    id: "observation/breast-feeding-status",
    means: { says: "breast-feeding" },
    codes: [{ system: "loinc", codes: ["63895-7"], confidence: "A" }],
    names: ["breastfeeding status", "breastfeeding", "amning", "授乳狀況", "餵哺母乳"],
    reason: "Breast-feeding status, with the answers of LOINC.",
  },
  {
    id: "observation/smoking-status",
    means: { says: "smoking" },
    codes: [{ system: "loinc", codes: ["72166-2"], confidence: "A" }],
    names: ["tobacco smoking status", "smoking status", "rökvanor", "rökstatus", "吸煙狀況"],
    reason: "Tobacco smoking status of US Core and the International Patient Summary.",
  },
);

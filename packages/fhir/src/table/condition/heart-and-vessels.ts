import { type Table, table } from "../../code/row.ts";
import type { ConditionMeans } from "./means.ts";

/**
 * Heart and vessels. Labels count heart attack and stroke from the start of treatment on; a code that says "old" or "history of"
 * has no date of its own, so that it is told as a risk factor, which is what it is for the label, and not as a new attack.
 */
export const HEART_AND_VESSELS: Table<ConditionMeans> = table(
  {
    id: "condition/heart-attack-or-stroke",
    means: { says: "history", of: "heart-attack-or-stroke", pastAt: "onset" },
    codes: [
      {
        system: "snomed",
        codes: ["22298006", "57054005", "401303003", "401314000", "230690007", "432504007"],
        confidence: "A",
      },
      { system: "icd10", prefixes: ["I21", "I22", "I60", "I61", "I63", "I64"], confidence: "A" },
    ],
    names: [
      "myocardial infarction",
      "acute myocardial infarction",
      "heart attack",
      "stroke",
      "cerebral infarction",
      "hjärtinfarkt",
      "心肌梗塞",
      "中風",
      "腦中風",
    ],
    reason: "Infarction of heart or brain, and bleeding in the brain.",
  },
  {
    id: "condition/cardiovascular-risk-factor",
    means: { says: "history", of: "cardiovascular-risk-factor", lasts: "always" },
    codes: [
      {
        system: "snomed",
        codes: ["59621000", "38341003", "53741008", "414545008", "399211009", "275526006"],
        confidence: "A",
      },
      { system: "icd10", prefixes: ["I10", "I11", "I12", "I13", "I15", "I20", "I25", "I69", "I70"], confidence: "A" },
      { system: "icd10cm", codes: ["Z86.73"], confidence: "A" },
    ],
    names: [
      "hypertension",
      "essential hypertension",
      "high blood pressure",
      "coronary artery disease",
      "ischemic heart disease",
      "ischaemic heart disease",
      "hypertoni",
      "högt blodtryck",
      "高血壓",
      "冠心病",
    ],
    reason: "High blood pressure, disease of the coronary and other arteries, an old infarction or stroke.",
  },
  {
    id: "condition/thrombosis",
    means: { says: "history", of: "thrombosis", pastAt: "onset" },
    codes: [
      { system: "snomed", codes: ["128053003", "132281000119108", "59282003", "706870000"], confidence: "A" },
      { system: "icd10", prefixes: ["I26", "I74", "I81", "I82"], codes: ["I80.1", "I80.2", "I80.3"], confidence: "A" },
      { system: "icd10cm", prefixes: ["I80.1", "I80.2"], confidence: "A" },
    ],
    names: [
      "deep vein thrombosis",
      "deep venous thrombosis",
      "dvt",
      "pulmonary embolism",
      "venous thromboembolism",
      "djup ventrombos",
      "lungemboli",
      "深層靜脈血栓",
      "深靜脈血栓",
      "肺栓塞",
    ],
    reason: "A clot in a deep vein, the lung or an artery; the superficial veins (I80.0) are not meant.",
  },
  {
    id: "condition/thrombosis-past",
    means: { says: "history", of: "thrombosis", status: "past" },
    codes: [{ system: "icd10cm", prefixes: ["Z86.71"], confidence: "A" }],
    names: ["history of deep vein thrombosis", "history of pulmonary embolism"],
    reason: "A clot in the past: labels ask whether there ever was one.",
  },
  {
    id: "condition/thrombosis-risk",
    means: { says: "history", of: "thrombosis-risk", lasts: "always" },
    codes: [{ system: "icd10", prefixes: ["D68.5", "D68.6"], confidence: "A" }],
    names: ["thrombophilia", "factor v leiden", "antiphospholipid syndrome", "trombofili"],
    reason: "Blood that clots too easily.",
  },
  {
    id: "condition/smoking",
    means: { says: "history", of: "smoking", lasts: "always" },
    codes: [
      { system: "icd10cm", prefixes: ["F17.21"], except: ["F17.211"], confidence: "A" },
      { system: "snomed", codes: ["77176002", "449868002", "428041000124106"], confidence: "A" },
    ],
    names: ["smoker", "current smoker", "rökare", "吸煙者", "吸菸者"],
    reason:
      "Smoking as a problem of the record; chewed tobacco (F17.22) and tobacco of an unknown kind are not smoking.",
  },
  {
    id: "condition/smoking-past",
    means: { says: "history", of: "smoking", status: "past" },
    codes: [
      { system: "icd10cm", codes: ["F17.211"], confidence: "B" },
      { system: "snomed", codes: ["8517006"], confidence: "A" },
    ],
    names: ["ex-smoker", "former smoker", "före detta rökare", "已戒煙"],
    reason: "Smoked once, no longer.",
  },
);

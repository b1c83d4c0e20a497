import { type Table, table } from "../../code/row.ts";
import type { ConditionMeans } from "./means.ts";

/** Infections that a label asks about. */
export const INFECTION: Table<ConditionMeans> = table(
  {
    id: "condition/tuberculosis",
    means: { says: "history", of: "tuberculosis", lasts: "always" },
    codes: [
      { system: "snomed", codes: ["56717001"], confidence: "A", whole: true },
      { system: "snomed", codes: ["154283005"], confidence: "B" },
      { system: "icd10", prefixes: ["A15", "A16", "A17", "A18", "A19"], confidence: "A" },
    ],
    names: [
      "tuberculosis",
      "pulmonary tuberculosis",
      "active tuberculosis",
      "tuberkulos",
      "lungtuberkulos",
      "結核病",
      "肺結核",
      "结核病",
    ],
    reason: "Tuberculosis as an illness; latent infection and contact are rows of their own.",
  },
  {
    id: "condition/tuberculosis-past",
    means: { says: "history", of: "tuberculosis", status: "past" },
    codes: [
      { system: "icd10cm", codes: ["Z86.11"], confidence: "A" },
      { system: "icd10", prefixes: ["B90"], confidence: "A" },
    ],
    names: ["history of tuberculosis", "previous tuberculosis"],
    reason: "Tuberculosis that is over, and what it left behind.",
  },
  {
    id: "condition/tuberculosis-exposure",
    means: { says: "history", of: "tuberculosis-exposure", lasts: "always" },
    codes: [
      { system: "icd10", codes: ["Z20.1", "Z22.7"], confidence: "A" },
      { system: "icd10cm", codes: ["R76.11", "R76.12"], confidence: "B" },
    ],
    names: [
      "latent tuberculosis",
      "latent tuberculosis infection",
      "tuberculosis contact",
      "latent tuberkulos",
      "潛伏性結核感染",
      "潛伏結核感染",
    ],
    reason: "Contact, latent infection, and a test that was positive without illness: exposed, not ill.",
  },
  {
    id: "condition/hepatitis-b-or-c",
    means: { says: "history", of: "hepatitis-b-or-c", lasts: "always" },
    codes: [
      { system: "snomed", codes: ["66071002", "50711007", "61977001", "128302006"], confidence: "A" },
      {
        system: "icd10",
        codes: ["B17.0", "B18.0", "B18.1", "B18.2", "Z22.5"],
        prefixes: ["B16", "B17.1", "B19.1", "B19.2"],
        confidence: "A",
      },
      { system: "icd10cm", codes: ["Z22.51", "Z22.52"], confidence: "B" },
    ],
    names: [
      "hepatitis b",
      "hepatitis c",
      "chronic hepatitis b",
      "chronic hepatitis c",
      "viral hepatitis b",
      "viral hepatitis c",
      "hepatitis b carrier",
      "乙型肝炎",
      "慢性乙型肝炎",
      "乙型肝炎帶菌者",
      "丙型肝炎",
      "慢性丙型肝炎",
    ],
    reason: "Acute, chronic or carried; the labels ask for both viruses together.",
  },
  {
    id: "condition/herpes-zoster",
    means: {
      says: "history",
      of: "herpes-zoster",
      leavesOpen: "is read as shingles; whether it is a minor or a serious infection is not told",
    },
    codes: [
      { system: "snomed", codes: ["4740000"], confidence: "A", whole: true },
      { system: "icd10", prefixes: ["B02"], confidence: "A" },
    ],
    names: ["herpes zoster", "shingles", "zoster", "bältros", "帶狀皰疹", "帶狀疱疹", "生蛇", "带状疱疹"],
    reason: "Shingles.",
  },
  {
    id: "condition/serious-infection",
    means: { says: "history", of: "infection-serious" },
    codes: [
      { system: "snomed", codes: ["91302008", "233604007"], confidence: "A" },
      {
        system: "icd10",
        prefixes: ["A40", "A41", "R65.2", "J12", "J13", "J14", "J15", "J16", "J17", "J18", "G00", "I33", "B45", "B59"],
        confidence: "A",
      },
    ],
    names: [
      "sepsis",
      "pneumonia",
      "bacterial meningitis",
      "infective endocarditis",
      "lunginflammation",
      "blodförgiftning",
      "肺炎",
      "敗血症",
    ],
    reason:
      "The kinds that the labels name as serious or that end in hospital: sepsis, pneumonia, meningitis, endocarditis, cryptococcus, pneumocystis.",
  },
  {
    id: "condition/minor-infection",
    means: { says: "history", of: "infection-minor" },
    codes: [
      {
        system: "snomed",
        codes: ["444814009", "75498004", "36971009", "10509002", "195662009", "43878008", "65363002"],
        confidence: "A",
      },
      {
        system: "icd10",
        codes: ["N30.0", "N39.0", "B00.1", "B00.9"],
        prefixes: ["J00", "J01", "J02", "J03", "J04", "J06", "J20", "H66"],
        confidence: "B",
      },
    ],
    names: [
      "common cold",
      "upper respiratory tract infection",
      "acute sinusitis",
      "sinusitis",
      "acute bronchitis",
      "acute pharyngitis",
      "tonsillitis",
      "otitis media",
      "cystitis",
      "urinary tract infection",
      "förkylning",
      "bihåleinflammation",
      "上呼吸道感染",
      "感冒",
      "鼻竇炎",
    ],
    reason:
      "Infections of the upper airways, ears, bladder, and cold sores, as Synthea and general practice code them: active, but not serious by themselves.",
  },
);

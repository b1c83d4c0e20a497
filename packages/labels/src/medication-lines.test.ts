import { assess, type Because, type CourseEvent, courseOf, type Finding, type Medication } from "@repigment/core";
import { expect, test } from "vitest";

import { loadLabel } from "./load-label.ts";

const AT = "2026-11-22T12:00:00+01:00";
const us = await loadLabel("us");

function event(id: string, kind: string, body: unknown): CourseEvent {
  const made: unknown = {
    v: 1,
    id,
    course: "lines",
    kind,
    at: AT,
    recorded: AT,
    zone: "+01:00",
    author: { role: "pharmacist" },
    device: "test",
    body,
  };
  return made as CourseEvent;
}

function leaves(because: Because): readonly Because[] {
  return because.of === undefined ? [because] : because.of.flatMap(leaves);
}

/** What a finding about the medicines of today makes of the line: yes with what matched, unknown with why. */
function said({ statement, applies, because }: Finding): readonly string[] {
  const lists = leaves(because).filter(({ op, fact }) => op === "in-substance-list" && fact === "medications");
  if (lists.length === 0 || statement.endsWith("/acting-on")) return [];
  const id = statement.replace(/^us-opzelura\//, "");
  if (applies === "no") return [];
  const why =
    applies === "yes"
      ? lists.flatMap(({ matched = [] }) => matched.map(({ substance }) => substance ?? "its code"))
      : lists.flatMap(({ unresolved = [] }) => unresolved.map((each) => each.why));
  return [`${applies} ${id}: ${[...new Set(why)].join(", ")}`];
}

/** The US label's findings about one line of a medication list that is complete; of somebody without diabetes or hepatitis. */
function findingsAbout(medication: Medication): readonly string[] {
  const course = courseOf([
    event("line", "medication-started", { medication }),
    event("complete", "answered", { fact: "medications-complete", value: true }),
    event("diabetes", "answered", { fact: "diabetes", value: false }),
    event("hepatitis", "answered", { fact: "hepatitis-b-or-c-active", value: false }),
  ]);
  if (us === undefined || !course.ok) throw new Error("neither label nor course");
  const assessed = assess(us, course.value, AT);
  if (!assessed.ok) throw new Error("not assessed");
  const all = assessed.value.findings.flatMap(said);
  const open = all.filter((one) => one.endsWith(": not-recognised"));
  // A name that leads nowhere leaves every list open: told once.
  return [
    ...all.filter((one) => !open.includes(one)),
    ...(open.length > 0 ? [`could not check: ${open.length > 8 ? "any list" : open.join("; ")}`] : []),
  ];
}

/** As people and records write them, English, Swedish and Chinese, with the strengths, forms, slips and brands of four markets. */
const LINES: readonly (readonly [line: string, ...expected: string[]])[] = [
  ["Metformin 500 mg tabletter, 1 x 2", "yes own/glucose/medicine: metformin"],
  ["Atorvastatin 20mg OD"],
  ["Levaxin 75 mikrogram"],
  ["Losartan potassium 50 mg film-coated tablets"],
  ["Omeprazol Teva 20 mg enterokapslar"],
  ["sertraline HCl 50mg cap"],
  ["D-vitamin 800 IE"],
  ["Fish oil 1000 mg softgels"],
  ["Turmeric + black pepper"],
  ["銀杏葉片"],
  ["綜合維他命"],
  ["calcium carbonate 600 mg + vit D"],
  ["Panadol Extra"],
  ["Tylenol PM"],
  ["Ipren 400 mg vid behov"],
  ["hydroxychloroquine 200 mg"],
  ["Yasmin", "yes own/thrombosis/medicine: ethinylestradiol"],
  ["desogestrel 75 microgram"],
  ["Ozempic 0.5mg/week", "yes own/glucose/medicine: semaglutide"],
  ["Truvada", "yes own/viral-hepatitis/medicine: emtricitabine-tenofovir"],
  ["Clarithromycin 500 mg tab BID x 7 days", "yes strong-cyp3a4/avoid: clarithromycin"],
  ["retinavir", "yes strong-cyp3a4/avoid: ritonavir"],
  ["Paxlovid", "yes strong-cyp3a4/avoid: nirmatrelvir-ritonavir"],
  ["酮康唑片", "yes strong-cyp3a4/avoid: ketoconazole"],
  ["酮康唑洗髮水"],
  ["ketoconazole", "unknown strong-cyp3a4/avoid: route-not-told"],
  ["Sporanox 100 mg kapslar", "yes strong-cyp3a4/avoid: itraconazole"],
  ["Itraconazole 100mg caps (nail fungus)", "yes strong-cyp3a4/avoid: itraconazole", "could not check: any list"],
  ["amlodipine/clarithromycin", "yes strong-cyp3a4/avoid: clarithromycin"],
  ["St. John's Wort 300mg", "yes cyp3a4-inducer/inform: st-johns-wort"],
  ["貫葉連翹", "yes cyp3a4-inducer/inform: st-johns-wort"],
  ["Johannesört", "yes cyp3a4-inducer/inform: st-johns-wort"],
  ["Rifampicin 300 mg x2", "yes cyp3a4-inducer/inform: rifampicin"],
  ["grapefruit juice", "yes moderate-cyp3a4/inform: grapefruit"],
  ["Diltiazem ER 240 mg", "yes moderate-cyp3a4/inform: diltiazem"],
  [
    "Ribociclib 600 mg",
    "yes own/blood-counts/medicine: ribociclib",
    "unknown strong-cyp3a4/avoid: sources-differ",
    "yes moderate-cyp3a4/inform: ribociclib",
  ],
  ["ciprofloxacin 500mg", "unknown moderate-cyp3a4/inform: sources-differ"],
  ["Humira 40 mg/0.4 mL pen", "yes biologic/avoid: adalimumab"],
  ["adalimumab-adaz", "yes biologic/avoid: adalimumab", "could not check: any list"],
  ["阿達木單抗注射液", "yes biologic/avoid: adalimumab"],
  ["Dupixent 300mg/2mL", "yes biologic/avoid: dupilumab"],
  ["Abrilada 40 mg", "yes biologic/avoid: adalimumab"],
  ["Prolia 60 mg every 6 months", "yes biologic/other: denosumab"],
  ["Olumiant 4 mg", "yes jak-inhibitor/avoid: baricitinib"],
  ["烏帕替尼緩釋片", "yes jak-inhibitor/avoid: upadacitinib"],
  ["ruxolitinib cream 1.5%"],
  ["ruxolitinib", "unknown own/blood-counts/medicine: route-not-told", "unknown jak-inhibitor/avoid: route-not-told"],
  ["Jakavi 5 mg", "yes own/blood-counts/medicine: ruxolitinib", "yes jak-inhibitor/avoid: ruxolitinib-tablet-product"],
  ["Azathioprine 50 mg", "yes own/blood-counts/medicine: azathioprine", "yes immunosuppressant/named: azathioprine"],
  [
    "cyclosporine 100 mg capsules",
    "yes moderate-cyp3a4/inform: ciclosporin",
    "yes immunosuppressant/named: ciclosporin",
  ],
  ["Restasis eye drops"],
  [
    "Methotrexate 15 mg once a week",
    "yes own/blood-counts/medicine: methotrexate",
    "yes immunosuppressant/class: methotrexate",
  ],
  ["Prograf 1mg", "yes immunosuppressant/class: tacrolimus"],
  ["Protopic 0.1% salva"],
  ["tacrolimus", "unknown immunosuppressant/class: route-not-told"],
  ["Tacrolimus 1 mg bd, sodium chloride nasal spray", "unknown immunosuppressant/class: route-not-told"],
  ["Prograf + Protopic ointment", "yes immunosuppressant/class: tacrolimus"],
  ["paracetamol, 6MP", "could not check: any list"],
  ["Prednisolon 5 mg", "yes immunosuppressant/glucocorticoid: prednisolone"],
  ["hydrocortisone 1% cream"],
  ["Solu-Cortef 100 mg", "yes immunosuppressant/glucocorticoid: hydrocortisone"],
  ["Entocort 3 mg kapslar", "unknown immunosuppressant/glucocorticoid: sources-differ"],
  ["budesonide inhaler"],
  ["flu shot"],
  ["flu vaccine", "could not check: any list"],
  ["blue inhaler", "could not check: any list"],
  ["六味地黃丸", "could not check: any list"],
  ["Chinese herbal mixture", "could not check: any list"],
  ["複方甘草片", "could not check: any list"],
  // Two medicines in one line, forms that do not tell where it goes, abbreviations, slips of the pen, how doses are written.
  ["budesonide capsule", "unknown immunosuppressant/glucocorticoid: sources-differ"],
  ["budesonide", "unknown immunosuppressant/glucocorticoid: route-not-told"],
  ["Budesonide 200 mcg inhalation powder capsules"],
  ["Pulmicort Turbuhaler 200 mikrogram"],
  ["布地奈德吸入劑"],
  ["Symbicort Turbuhaler 160/4,5"],
  [
    "hydrocortisone cream itraconazole 100 mg capsules",
    "yes strong-cyp3a4/avoid: itraconazole",
    "unknown immunosuppressant/glucocorticoid: route-not-told",
  ],
  [
    "itraconazole 100 mg capsules hydrocortisone cream",
    "yes strong-cyp3a4/avoid: itraconazole",
    "unknown immunosuppressant/glucocorticoid: route-not-told",
  ],
  [
    "hydrocortisone 1% itraconazole 100 mg capsules",
    "yes strong-cyp3a4/avoid: itraconazole",
    "unknown immunosuppressant/glucocorticoid: route-not-told",
  ],
  [
    "ketoconazole 200 mg hydrocortisone cream",
    "unknown strong-cyp3a4/avoid: route-not-told",
    "unknown immunosuppressant/glucocorticoid: route-not-told",
  ],
  [
    "Tab ketoconazole Cream hydrocortisone",
    "unknown strong-cyp3a4/avoid: route-not-told",
    "unknown immunosuppressant/glucocorticoid: route-not-told",
  ],
  ["Tab ketoconazole, cream hydrocortisone", "yes strong-cyp3a4/avoid: ketoconazole"],
  ["Protopic prednisolone tablets", "yes immunosuppressant/glucocorticoid: prednisolone"],
  ["ketoconazole sodium chloride nasal spray", "unknown strong-cyp3a4/avoid: route-not-told"],
  ["tacrolimus 1 mg eye drops", "unknown immunosuppressant/class: route-not-told"],
  ["hydrocortisone rectal foam", "unknown immunosuppressant/glucocorticoid: route-not-told"],
  ["Cortimyk kräm"],
  ["Betnovat salva"],
  ["Diprospan inj", "yes immunosuppressant/glucocorticoid: betamethasone"],
  ["estradiol gel", "unknown own/thrombosis/medicine: route-not-told"],
  ["Divigel 1 mg", "yes own/thrombosis/medicine: estradiol"],
  ["AZA 100 mg", "yes own/blood-counts/medicine: azathioprine", "yes immunosuppressant/named: azathioprine"],
  ["CsA 75 mg bid", "yes moderate-cyp3a4/inform: ciclosporin", "yes immunosuppressant/named: ciclosporin"],
  ["MTX 15 mg q1w", "yes own/blood-counts/medicine: methotrexate", "yes immunosuppressant/class: methotrexate"],
  ["pred 5 mg", "yes immunosuppressant/glucocorticoid: prednisolone"],
  ["Medrol Dosepak", "yes immunosuppressant/glucocorticoid: methylprednisolone"],
  ["predisone taper", "yes immunosuppressant/glucocorticoid: prednisone"],
  ["cyclosporene 100mg", "yes moderate-cyp3a4/inform: ciclosporin", "yes immunosuppressant/named: ciclosporin"],
  ["duplimumab q2w", "yes biologic/avoid: dupilumab"],
  ["humera pen", "yes biologic/avoid: adalimumab"],
  ["tacrolimas 1 mg caps", "yes immunosuppressant/class: tacrolimus"],
  ["xeljans 5 mg", "yes jak-inhibitor/avoid: tofacitinib"],
  ["carbemazepine 200 mg", "yes cyp3a4-inducer/inform: carbamazepine"],
  ["Tegretol retard 400", "yes cyp3a4-inducer/inform: carbamazepine"],
  ["topiramate 50 mg", "unknown cyp3a4-inducer/inform: sources-differ"],
  [
    "emtricitabine 200 MG / tenofovir disoproxil fumarate 300 MG Oral Tablet [Truvada]",
    "yes own/viral-hepatitis/medicine: emtricitabine-tenofovir",
  ],
  ["acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet"],
  ["24 HR budesonide 9 MG Extended Release Oral Tablet", "unknown immunosuppressant/glucocorticoid: sources-differ"],
  ["budesonide 0.25 MG/ML Inhalation Suspension"],
  ["Perforatum", "yes cyp3a4-inducer/inform: st-johns-wort"],
  ["金絲桃", "yes cyp3a4-inducer/inform: st-johns-wort"],
  ["伊曲康唑膠囊 一日兩次", "yes strong-cyp3a4/avoid: itraconazole"],
  ["克拉霉素 500毫克 一日兩次", "yes strong-cyp3a4/avoid: clarithromycin"],
  ["酮康唑洗頭水"],
  ["茁樂", "yes biologic/avoid: omalizumab"],
  ["希必可 100毫克", "yes jak-inhibitor/avoid: abrocitinib"],
  ["Simvastatin 20mg till kvällen"],
  ["Fragmin 5000 E"],
  [
    "Metotrexat 15 mg 1 gång/v",
    "yes own/blood-counts/medicine: methotrexate",
    "yes immunosuppressant/class: methotrexate",
  ],
  ["Alvedon 665 mg modifierad frisättning"],
  ["fludrocortisone 0.1 mg", "unknown immunosuppressant/glucocorticoid: sources-differ"],
  ["Vyvgart", "yes biologic/avoid: efgartigimod"],
  ["insulin inhalation powder", "yes own/glucose/medicine: insulin"],
  ["Paxlovid 300/100", "yes strong-cyp3a4/avoid: nirmatrelvir-ritonavir"],
  ["Trelegy Ellipta"],
  ["Toprol XL 50 mg qhs"],
  ["NovoRapid FlexPen 6+6+6", "yes own/glucose/medicine: insulin-aspart"],
  ["降膽固醇藥 辛伐他汀", "could not check: any list"],
  ["Tylenol Extra Strength", "could not check: any list"],
  // As people say it.
  ["steroid cream"],
  ["oral steroids", "yes immunosuppressant/glucocorticoid: steroid-unspecified"],
  ["inhaled steroids", "unknown immunosuppressant/glucocorticoid: route-not-told"],
  ["類固醇", "unknown immunosuppressant/glucocorticoid: route-not-told"],
  ["kortisonspruta", "yes immunosuppressant/glucocorticoid: steroid-unspecified"],
  ["sleeping pill", "could not check: any list"],
  ["the pill", "yes own/thrombosis/medicine: combined-pill"],
  ["biologics", "could not check: any list"],
  ["雷公藤", "could not check: any list"],
  ["IVIG", "yes biologic/other: immunoglobulin"],
  // As British, Swedish and German products are written out.
  ["Salbutamol 100micrograms/dose inhaler CFC free"],
  ["Budesonide 3mg gastro-resistant capsules", "unknown immunosuppressant/glucocorticoid: sources-differ"],
  ["Ciclosporin 0.1% eye drops 0.3ml unit dose preservative free"],
  ["Mometason Glenmark 50 mikrogram/dos nässpray, suspension"],
  ["Prednison Streuli Tabl 5 mg", "yes immunosuppressant/glucocorticoid: prednisone"],
  ["Sertraline 50mg tablets (Teva UK Ltd)"],
  // As RxNorm shows its products.
  ["1 ML adalimumab 50 MG/ML Auto-Injector [Humira]", "yes biologic/avoid: adalimumab"],
  ["24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet", "yes own/glucose/medicine: metformin"],
  ["NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler"],
  ["tacrolimus 0.001 MG/MG Topical Ointment"],
  ["Tacrolimus 1 MG Oral Capsule", "yes immunosuppressant/class: tacrolimus"],
  ["predniSONE 5 MG Oral Tablet", "yes immunosuppressant/glucocorticoid: prednisone"],
  ["ruxolitinib 15 MG/ML Topical Cream [Opzelura]"],
  [
    "ruxolitinib 10 MG Oral Tablet [Jakafi]",
    "yes own/blood-counts/medicine: ruxolitinib",
    "yes jak-inhibitor/avoid: ruxolitinib",
  ],
  ["cyclosporine 0.5 MG/ML Ophthalmic Suspension [Restasis]"],
  ["dexamethasone eye drops"],
  ["prednisolone 1% eye drops"],
  ["tacrolimus, eye drops", "unknown immunosuppressant/class: route-not-told"],
];

/** Names of one medicine that do not agree: a pharmacist can turn the bottle round, the program cannot. */
const DISPLAYS: readonly (readonly [name: string, display: string, ...expected: string[]])[] = [
  ["paracetamol", "Xyzomab 40 mg pen", "could not check: any list"],
  ["Xyzomab", "paracetamol 500 mg tablets", "could not check: any list"],
  ["Alvedon 500 mg", "paracetamol Newline 500 mg tablets"],
  ["Alvedon 500 mg", "paracetamol + itraconazle", "could not check: any list"],
  ["Alvedon", "Sporanox 100 mg", "yes strong-cyp3a4/avoid: itraconazole"],
  ["ketoconazole 200 mg", "hydrocortisone cream", "unknown strong-cyp3a4/avoid: route-not-told"],
];

test.each(DISPLAYS.map(([name, display, ...expected]) => [name, display, expected] as const))(
  "[L27] %s, shown as %s too",
  (name, display, expected) => {
    expect(findingsAbout({ name, codes: [{ system: "other", code: "1", display }] })).toEqual(expected);
  },
);

test.each(LINES.map(([line, ...expected]) => [line, expected] as const))("[L27] %s", (line, expected) => {
  expect(findingsAbout({ name: line })).toEqual(expected);
});

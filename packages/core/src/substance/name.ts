/** Words of a product's name that name no ingredient: forms, routes, salts, units, in the languages that we meet. */
const NOT_INGREDIENTS: ReadonlySet<string> = new Set(
  (
    "mg g ml mcg ug iu unt unit units actuat hr day percent w v of and with plus for per the in dose doses pack oral tablet tablets tab tabs capsule capsules cap caps gelcap gelcaps softgel softgels solution suspension syrup " +
    "injection injectable prefilled syringe pen film coated extended release delayed modified chewable disintegrating effervescent granules powder sachet drops eye ear nasal spray inhaler " +
    "cream ointment gel lotion shampoo foam paste patch topical cutaneous transdermal vaginal rectal suppository systemic peroral " +
    "hydrochloride hcl sodium potassium calcium magnesium phosphate sulfate sulphate acetate citrate maleate fumarate tartrate succinate mesylate besylate bromide chloride propionate valerate dipropionate furoate butyrate monohydrate dihydrate trihydrate anhydrous " +
    "tabletter tablett kapslar kapsel kräm salva gel schampo lösning injektion depottablett filmdragerad och med " +
    "sr xr er la cr ir dr retard forte daily once twice"
  ).split(" "),
);

const TOPICAL_WORDS = [
  "cream",
  "ointment",
  "gel",
  "lotion",
  "shampoo",
  "foam",
  "paste",
  "topical",
  "cutaneous",
  "kräm",
  "salva",
  "schampo",
  "洗髮",
  "洗发",
  "乳膏",
  "軟膏",
  "软膏",
  "外用",
  "藥膏",
];
const SYSTEMIC_WORDS = [
  "oral",
  "tablet",
  "tablets",
  "tab",
  "capsule",
  "capsules",
  "cap",
  "caps",
  "gelcap",
  "gelcaps",
  "softgel",
  "softgels",
  "injection",
  "intravenous",
  "suspension",
  "syrup",
  "tabletter",
  "tablett",
  "kapslar",
  "kapsel",
  "口服",
  "藥片",
  "膠囊",
  "注射",
];

/** A name for comparing: compatibility forms folded, lower case, accents and trade marks off, one space between words. */
export function normalName(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}|[®™©]/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of a name that could name an ingredient. */
export function ingredientWords(name: string): readonly string[] {
  return normalName(name)
    .split(" ")
    .filter((word) => !AMOUNT.test(word))
    .map((word) => word.replace(/^\d+/, ""))
    .filter((word) => word !== "" && !NORMAL_NOT_INGREDIENTS.has(word));
}

/** A number with short units: 500mg, 24h, 5mg5ml, 500毫克. Another word behind a number may name an ingredient all the same. */
const UNIT = "[a-z]{1,4}|毫克|微克|克|毫升|升|粒|片|丸|支|次|日|天|小時";
const AMOUNT = new RegExp(`^\\d+(?:(?:${UNIT})\\d+)*(?:${UNIT})?$`);

const NORMAL_NOT_INGREDIENTS: ReadonlySet<string> = new Set([...NOT_INGREDIENTS].map(normalName));

/** The route that a name or a form tells; undefined where it tells none, or both. */
export function routeIn(text: string): "systemic" | "topical" | undefined {
  const words = ` ${normalName(text)} `;
  const has = (list: readonly string[]): boolean =>
    list.map(normalName).some((word) => (/^[a-z]/.test(word) ? words.includes(` ${word} `) : words.includes(word)));
  const topical = has(TOPICAL_WORDS);
  return topical === has(SYSTEMIC_WORDS) ? undefined : topical ? "topical" : "systemic";
}

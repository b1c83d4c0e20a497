import { normalName } from "./name.ts";

/** Where a medicine goes: into the whole body, on the skin, into eye, ear or nose, or into the lung. */
export type Place = "systemic" | "skin" | "away" | "inhaled";

const SKIN_WORDS = (
  "cream ointment gel lotion creme salbe crème pommade shampoo foam paste topical cutaneous kräm salva schampo liniment kutan " +
  "洗髮 洗发 洗頭 洗头 乳膏 軟膏 软膏 外用 藥膏 药膏 洗劑 洗剂 凝膠 凝胶 乳霜"
).split(" ");
/** In the eye, the ear and the nose a medicine acts where it is put, as on the skin. */
const AWAY_WORDS =
  "eye ear ophthalmic otic nasal augentropfen nasenspray collyre ögondroppar ögonsalva nässpray näsdroppar 滴眼 眼藥 眼药 眼膏 滴耳 噴鼻 鼻噴 喷鼻 鼻喷".split(
    " ",
  );
/** Breathed in, most of a medicine acts in the lung, and a part of it in the whole body. */
const INHALED_WORDS = (
  "inhaler inhalers inhalator inhalation inhaled inhalable inhalationspulver inhalationsspray inhalationskapsel nebuliser nebulizer nebulisation " +
  "nebulization nebules respules turbuhaler turbohaler diskus accuhaler evohaler breezhaler easyhaler novolizer ellipta respimat handihaler spiromax " +
  "puff puffs actuation 吸入 氣霧劑 气雾剂"
).split(" ");
/** Forms that are breathed in as well as swallowed. */
const EITHER_WORDS = "oral capsule capsules cap caps suspension kaps kapslar kapsel 膠囊 胶囊".split(" ");
const SYSTEMIC_WORDS = (
  "oral tablet tablets tabletten tablette filmtabletten filmtabl retardtabletten lactab brausetabletten kapseln comprimé comprimés gélule gélules sirup sirop injektionslösung tab tabs capsule capsules cap caps gelcap gelcaps softgel softgels injection injections intravenous suspension syrup po peroral " +
  "subcutaneous intramuscular sc iv im infusion syringe vial ampoule autoinjector injektionsvätska infusionsvätska spruta inj tabl tabletter tablett depottablett enterotablett brustablett kaps kapslar kapsel depotkapsel enterokapsel enterokapslar mixtur " +
  "口服 藥片 药片 膠囊 胶囊 注射 糖漿 糖浆 錠"
).split(" ");
/** Into the bowel, the womb or the mouth: near to where it is put and partly taken up; beside it a word for the skin tells nothing. */
const WITHIN_WORDS = (
  "rectal rectally enema enemas suppository suppositories rektal rektalskum rektalsalva klysma suppositorium vaginal vaginally pessary transdermal oromucosal " +
  "灌腸 灌肠 直腸 直肠 肛門 肛门 栓劑 栓剂 陰道 阴道"
).split(" ");
/** 片 ends a name of tablets, unless it is a patch, a pad or a pessary, or counts pieces. */
const TABLET_HAN = /(?<![貼贴棉膜道敷眼面]|\d\s*)片(?!\p{Script=Han})/u;

const [SKIN, AWAY, INHALED, SYSTEMIC, ALONE, WITHIN] = [1, 2, 4, 8, 16, 32] as const;

/** What each word tells, a bit each; made once. */
const TOLD: ReadonlyMap<string, number> = toldBy([
  [SKIN_WORDS, SKIN],
  [AWAY_WORDS, AWAY],
  [INHALED_WORDS, INHALED],
  [SYSTEMIC_WORDS, SYSTEMIC],
  [SYSTEMIC_WORDS.filter((word) => !EITHER_WORDS.includes(word)), ALONE],
  [WITHIN_WORDS, WITHIN],
]);

const HAN = /\p{Script=Han}/u;
/** Of a language without spaces words are found anywhere in a name. */
const TOLD_HAN: readonly (readonly [string, number])[] = [...TOLD].filter(([word]) => HAN.test(word));

function toldBy(lists: readonly (readonly [readonly string[], number])[]): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const [words, bit] of lists)
    for (const word of words) {
      const plain = normalName(word);
      told.set(plain, (told.get(plain) ?? 0) | bit);
    }
  return told;
}

/** Before "suspension", which is else swallowed. */
const ELSEWHERE: ReadonlySet<string> = new Set("ophthalmic otic nasal eye ear topical".split(" "));

/** What the words of a name tell, together. */
function bitsIn(text: string): number {
  const normal = normalName(text);
  let bits = 0;
  let isSuspended = false;
  let before = "";
  for (const word of normal.split(" ")) {
    if (word === "suspension") isSuspended ||= !ELSEWHERE.has(before);
    else bits |= TOLD.get(word) ?? 0;
    before = word;
  }
  // One for the nose or the eye ("nässpray, suspension") is not swallowed, either.
  if (isSuspended && (bits & AWAY) === 0) bits |= SYSTEMIC;
  if (!HAN.test(normal)) return bits;
  for (const [word, bit] of TOLD_HAN) if (normal.includes(word)) bits |= bit;
  return TABLET_HAN.test(normal) ? bits | SYSTEMIC | ALONE : bits;
}

/** The place that a name or a form tells; undefined where it tells none, or several. */
export function placeIn(text: string): Place | undefined {
  const bits = bitsIn(text);
  if (bits === 0) return undefined;
  const [skin, away, inhaled] = [(bits & SKIN) !== 0, (bits & AWAY) !== 0, (bits & INHALED) !== 0];
  if ((bits & (inhaled ? ALONE : SYSTEMIC)) !== 0) return skin || away || inhaled ? undefined : "systemic";
  if ((bits & WITHIN) !== 0 || (inhaled && (skin || away))) return undefined;
  return inhaled ? "inhaled" : skin ? "skin" : away ? "away" : undefined;
}

/** The route that a name or a form tells; undefined where it tells none, or both. */
export function routeIn(text: string): "systemic" | "topical" | undefined {
  const place = placeIn(text);
  return place === "inhaled" ? undefined : place === "skin" || place === "away" ? "topical" : place;
}

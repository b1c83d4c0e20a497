import { type SubstanceIndex, substancesIn } from "./index.ts";
import { isSalt, plainWords } from "./name.ts";
import { type Place, placeIn } from "./place-words.ts";
import type { Substance } from "./substance.ts";

/** Marks that part two medicines of one line; a comma also stands before a form ("hydrocortisone, cream") and inside a number. */
const APART = /[;；|\n\t+＋&•·。→]| \/ |\. (?=\p{L})| [-–—] /u;
const COMMA = /[,，、](?!\d)/u;
/** Words that join two medicines, or two halves of one name ("calcipotriol and betamethasone"). */
const JOINED = / (?:and|och|with|med|samt|plus) |[及和與与]/iu;
/** How often a medicine is taken ends what is told of it: "ketoconazole 200 mg daily, eye drops". */
const HOW_OFTEN =
  /\b(?:daily|weekly|once|twice|dagligen|od|bd|tds|qd|bid|tid|qid|\d ?x ?\d|x ?\d)\b|[一二兩两三]次|每[日天晚早週周]/iu;
/** So many milligrams, and not in a gram, a millilitre or a dose: of what is swallowed. */
const MILLIGRAMS = /\d ?(?:mg|milligrams?|milligram|毫克)(?! ?(?:\/|per |i |in |x ))(?![\p{L}\p{N}])/iu;
/** Two salts that make a medicine: sodium chloride for the nose, beside another. */
const SALT_MEDICINE =
  /\b(?:(?:sodium|potassium|calcium|magnesium) (?:chloride|citrate|sulfate|sulphate|carbonate|bicarbonate)|zinc oxide)\b|natriumklorid|saline|koksalt|氯化鈉|氯化钠|生理鹽水|生理盐水/iu;

/** The pieces of a line that may each name a medicine. */
export function piecesOf(line: string): readonly string[] {
  return line.split(APART).flatMap((part) => part.split(COMMA));
}

/** The same, parted at words that join, too. */
export function partsOf(line: string): readonly string[] {
  return piecesOf(line).flatMap((piece) => piece.split(JOINED));
}

/** Whether what a name holds is one medicine: one substance, or several that share one, as a product and its ingredient do. */
export function areOne(found: readonly Substance[]): boolean {
  const [first, ...others] = found.map(familyOf);
  return first === undefined || first.some((id) => others.every((ids) => ids.includes(id)));
}

/** A substance and what it holds. */
export function familyOf({ id, contains = [] }: Substance): readonly string[] {
  return [id, ...contains];
}

/** Where a line says that one of its medicines goes; undefined where it does not, or where the word may be about another. */
export function placeOf(
  index: SubstanceIndex,
  line: string,
  whole: readonly Substance[],
  substance: Substance,
): Place | undefined {
  const parts = partsOf(line);
  const isNamed = (found: readonly Substance[]): boolean => found.some((each) => areOne([each, substance]));
  const naming = parts.length === 1 ? [] : parts.filter((part) => isNamed(substancesIn(index, part).found));
  if (areOne(whole) && (whole.length === 1 || naming.length < 2)) {
    const place = placeIn(line);
    return place === undefined || skinStandsApart(index, line, place) ? undefined : place;
  }
  // Of several medicines, each goes where its own piece of the line says, if that piece is about no other.
  const places = naming.map((part) => {
    const place = placeIn(part);
    const isSure = place !== undefined && areOne(substancesIn(index, part).found);
    return isSure && !skinStandsApart(index, part, place) ? place : undefined;
  });
  const [place] = places;
  return places.every((each) => each === place) ? place : undefined;
}

/**
 * Whether a line's word for the skin, the eye or the nose may be about another medicine than the one that is recognised: it stands
 * apart from every medicine ("ketoconazole 200 mg daily; eye drops"), beside a salt that is a medicine there ("tacrolimus 1 mg,
 * sodium chloride nasal spray"), beside an amount that is swallowed ("tacrolimus 1 mg eye drops"), or one medicine stands there
 * twice, once without it ("hydrocortisone 10 mg; hydrocortisone cream").
 */
function skinStandsApart(index: SubstanceIndex, line: string, told: Place): boolean {
  if (told === "systemic") return false;
  const topical = (text: string): boolean => {
    const place = placeIn(text);
    return place !== undefined && place !== "systemic";
  };
  const salt = SALT_MEDICINE.exec(line);
  const names = (text: string): boolean => substancesIn(index, text).found.length > 0;
  if (salt !== null && names(line.replace(SALT_MEDICINE, " "))) return true;
  if (MILLIGRAMS.test(line) && told !== "inhaled") return true;
  const parts = line.split(APART);
  const pieces = piecesOf(line);
  const often = HOW_OFTEN.exec(line)?.index ?? line.length;
  if (pieces.length === 1 && often === line.length) return false;
  return (
    pieces.some((piece) => topical(piece) && isSaltAlone(index, piece)) ||
    (!topical(line.slice(0, often)) && topical(line.slice(often)) && !names(line.slice(often))) ||
    (parts.length > 1 && parts.some((part) => topical(part) && !names(part))) ||
    // Of one combination ("calcipotriol + betamethasone ointment") the word is about both.
    (substancesIn(index, line).found.length > 1 && parts.some((part) => names(part) && !topical(part)))
  );
}

function isSaltAlone(index: SubstanceIndex, piece: string): boolean {
  const words = plainWords(piece);
  return words.some(isSalt) && words.every((word) => isSalt(word) || substancesIn(index, word).found.length === 0);
}

import { type SubstanceIndex, substancesIn } from "./index.ts";
import { isSalt, plainWords, routeIn } from "./name.ts";

/** Marks that part two medicines of one line; a comma also stands before a form ("hydrocortisone, cream") and inside a number. */
const APART = /[;；|\n+＋&]/u;
const COMMA = /[,，、](?!\d)/u;
/** How often a medicine is taken ends what is told of it: "ketoconazole 200 mg daily, eye drops". */
const HOW_OFTEN =
  /\b(?:daily|weekly|once|twice|dagligen|od|bd|tds|qd|bid|tid|qid|\d ?x ?\d|x ?\d)\b|[一二兩两三]次|每[日天晚早週周]/iu;

/**
 * Whether a line's word for the skin, the eye or the nose may be about another medicine than the one that is recognised: it stands
 * apart from every medicine ("ketoconazole 200 mg daily; eye drops"), beside a salt that is a medicine there ("tacrolimus 1 mg,
 * sodium chloride nasal spray"), or one medicine stands there twice, once without it ("hydrocortisone 10 mg; hydrocortisone cream").
 */
export function skinStandsApart(index: SubstanceIndex, line: string): boolean {
  const parts = line.split(APART);
  const pieces = parts.flatMap((part) => part.split(COMMA));
  const often = HOW_OFTEN.exec(line)?.index ?? line.length;
  if (pieces.length === 1 && often === line.length) return false;
  const topical = (text: string): boolean => routeIn(text) === "topical";
  const names = (text: string): boolean => substancesIn(index, text).found.length > 0;
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

import type { Point, Range } from "@repigment/core";

import { joinByHalves } from "./join.ts";
import { writingOf } from "./writing.ts";

/** Says a message in the language of the sentence that it goes into. */
export type SayPart = (id: string, args: Readonly<Record<string, string | number>>) => string;

/** A number with the language's decimal sign, none of its digits rounded away. */
export function numberText(tag: string, value: number): string {
  return shortWay(tag, value) ?? numberFormat(tag).format(value);
}

/** By the signs that were read off beforehand; undefined where more than those would be needed. */
function shortWay(tag: string, value: number): string | undefined {
  const digits = String(value);
  if (!/^\d{1,15}(?:\.\d{1,20})?$/.test(digits) || Object.is(value, -0)) return undefined;
  const writing = writingOf(tag);
  if (writing === undefined) return undefined;
  const [whole = "", parts] = digits.split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, writing.group);
  return parts === undefined ? grouped : `${grouped}${writing.decimal}${parts}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(tag: string): Intl.NumberFormat {
  const known = formats.get(tag);
  if (known !== undefined) return known;
  // 20 is the most that every engine takes; doubles of ours have fewer.
  const made = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 });
  formats.set(tag, made);
  return made;
}

/**
 * A quantity in words of a language: the message `unit.<UCUM code>` puts number and unit together ({number} is the text,
 * {amount} chooses the plural form), `range.between`, `range.at-least` and `range.at-most` join the ends of a range.
 */
export function quantityText(tag: string, quantity: Point | Range, part: SayPart): string {
  const unit = (number: string, amount: number): string => part(`unit.${quantity.unit}`, { number, amount });
  if ("value" in quantity) return unit(numberText(tag, quantity.value), quantity.value);
  const cut = quantity.unit === "a" ? fullYears : shown;
  const least = cut(quantity.least);
  const most = quantity.most === null ? null : cut(quantity.most);
  if (least === most) return unit(numberText(tag, least), least);
  if (most === null) return part("range.at-least", { quantity: unit(numberText(tag, least), least) });
  // "0 to 4.5 hours ago" says no more than that it was not longer ago.
  if (least === 0) return part("range.at-most", { quantity: unit(numberText(tag, most), most) });
  return unit(part("range.between", { least: numberText(tag, least), most: numberText(tag, most) }), most);
}

/** Decimals that a told or stated number may have; one with more was worked out. */
const TOLD_DECIMALS = 4;

/**
 * A worked-out value (an age, time passed, grams spread over days) cut to two decimals: cut, not rounded, so that what is just
 * below a limit never reads as the limit. A number as it was told keeps all its digits.
 */
function shown(value: number): number {
  const told = Number(value.toFixed(TOLD_DECIMALS)) === value;
  if (told || value < 0.01) return value;
  const cut = Math.floor(value * 100) / 100;
  // Just above a limit it keeps two more, so that it does not read as the limit either.
  return Number.isInteger(cut) ? Math.floor(value * 10_000) / 10_000 : cut;
}

/** An age as people tell it; a small child's with its parts. Labels' limits of age are full years and counted from below. */
function fullYears(age: number): number {
  return age < 2 ? shown(age) : Math.floor(age);
}

/** Several texts as one: the messages `list.comma` and `list.and` join them. */
export function listText(texts: readonly string[], part: SayPart): string {
  const last = texts.at(-1) ?? "";
  const commas = (some: readonly string[]): string =>
    joinByHalves(some, (left, right) => part("list.comma", { first: left, last: right }));
  return texts.length < 2 ? last : part("list.and", { first: commas(texts.slice(0, -1)), last });
}

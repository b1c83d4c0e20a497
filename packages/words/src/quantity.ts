import type { Point, Range } from "@repigment/core";

/** Says a message in the language of the sentence that it goes into. */
export type SayPart = (id: string, args: Readonly<Record<string, string | number>>) => string;

/** A number with the language's decimal sign, none of its digits rounded away. */
export function numberText(tag: string, value: number): string {
  return numberFormat(tag).format(value);
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
 * {amount} chooses the plural form), `range.between` and `range.at-least` join the ends of a range.
 */
export function quantityText(tag: string, quantity: Point | Range, part: SayPart): string {
  const unit = (number: string, amount: number): string => part(`unit.${quantity.unit}`, { number, amount });
  if ("value" in quantity) return unit(numberText(tag, quantity.value), quantity.value);
  const { least, most } = quantity;
  if (least === most) return unit(numberText(tag, least), least);
  if (most === null) return part("range.at-least", { quantity: unit(numberText(tag, least), least) });
  return unit(part("range.between", { least: numberText(tag, least), most: numberText(tag, most) }), most);
}

/** Several texts as one: the messages `list.comma` and `list.and` join them. */
export function listText(texts: readonly string[], part: SayPart): string {
  const [first = "", ...rest] = texts;
  return rest.reduce(
    (said, next, index) => part(index === rest.length - 1 ? "list.and" : "list.comma", { first: said, last: next }),
    first,
  );
}

import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** What a `{value}` or a `{term_…}` is read as: one short word, whatever it turns out to be. */
export const SHORT_WORD = "\u{FFFC}";

/**
 * The texts that a message can become: each form of a plural or select is read by itself (of several, the first forms
 * together, the second together, and so on, which shows every form once). Values stand as SHORT_WORD. None, if not well-formed.
 */
export function readings(text: string): readonly string[] {
  let elements: readonly MessageFormatElement[];
  try {
    elements = parse(text);
  } catch {
    return [];
  }
  return [...new Set(Array.from({ length: forms(elements) }, (_, form) => flat(elements, form)))];
}

function forms(elements: readonly MessageFormatElement[]): number {
  const own = elements.map((element) => {
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return 1;
    const options = Object.values(element.options);
    return Math.max(options.length, ...options.map(({ value }) => forms(value)));
  });
  return Math.max(1, ...own);
}

function flat(elements: readonly MessageFormatElement[], form: number): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.tag) return flat(element.children, form);
      if (element.type !== TYPE.select && element.type !== TYPE.plural) return SHORT_WORD;
      const options = Object.values(element.options);
      return flat(options[Math.min(form, options.length - 1)]?.value ?? [], form);
    })
    .join("");
}

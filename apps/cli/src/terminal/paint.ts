/** The few looks that text has on a terminal. */
export type Look = "plain" | "strong" | "faint" | "alarm" | "notice";

/** Select graphic rendition (ECMA-48): how each look begins and ends. */
const CODES: Readonly<Record<Exclude<Look, "plain">, readonly [number, number]>> = {
  strong: [1, 22],
  faint: [2, 22],
  alarm: [31, 39],
  notice: [33, 39],
};

/** Text in a look; without colour, the text alone. */
export function paint(text: string, look: Look, colour: boolean): string {
  if (!colour || look === "plain" || text === "") return text;
  const [begin, end] = CODES[look];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
}

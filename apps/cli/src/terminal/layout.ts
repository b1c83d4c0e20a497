import { type Look, paint } from "./paint.ts";
import { printable } from "./printable.ts";
import type { Terminal } from "./terminal.ts";
import { widthOf, wrap } from "./wrap.ts";

/** A paragraph: what stands before its first line (a bullet, a label in a column), its text, and how far in it begins. */
export interface Paragraph {
  readonly text: string;
  readonly look?: Look;
  readonly indent?: number;
  readonly lead?: string;
  readonly leadLook?: Look;
  /** An address, which must not be broken: it runs over the edge rather. */
  readonly whole?: true;
}

/** What a page for people is made of. */
export type Block = Paragraph | { readonly heading: string; readonly look?: Look } | "gap";

/** Lays blocks out for a terminal; every text is made harmless to it first. */
export function layOut(blocks: readonly Block[], terminal: Terminal): string {
  return blocks
    .flatMap((block) => linesOf(block, terminal))
    .map((line) => `${line}\n`)
    .join("");
}

function linesOf(block: Block, terminal: Terminal): readonly string[] {
  if (block === "gap") return [""];
  return "heading" in block
    ? headingLines(block.heading, block.look ?? "strong", terminal)
    : paragraphLines(block, terminal);
}

function headingLines(heading: string, look: Look, { columns, colour }: Terminal): readonly string[] {
  const lines = wrap(printable(heading), columns);
  const longest = Math.max(...lines.map(widthOf));
  return [...lines.map((line) => paint(line, look, colour)), paint("─".repeat(longest), "faint", colour)];
}

function paragraphLines(
  { text, look = "plain", indent = 0, lead = "", leadLook = "plain", whole }: Paragraph,
  { columns, colour }: Terminal,
): readonly string[] {
  const margin = " ".repeat(indent);
  const hang = " ".repeat(widthOf(lead));
  const room = whole === true ? Number.POSITIVE_INFINITY : columns - indent - widthOf(lead);
  return wrap(printable(text), room).map((line, index) =>
    `${margin}${index === 0 ? paint(lead, leadLook, colour) : hang}${paint(line, look, colour)}`.trimEnd(),
  );
}

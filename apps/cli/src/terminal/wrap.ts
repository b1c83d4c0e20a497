import { eastAsianWidth } from "get-east-asian-width";

const ASCII = /^[ -~]*$/;
/** Marks that stand on the character before them, and joiners: no column of their own. */
const ZERO_WIDTH = /^[\p{M}\u200b-\u200d\u2060]$/u;
/** Scripts that break between any two characters. */
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** What must not begin a line, and what must not end one. */
const CLOSING = /^[。，、；：？！）」』】》〉％…·,.;:!?)\]}%»”’]/u;
const OPENING = /[（「『【《〈([{«“‘]$/u;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character, each. The segmenter is costly to make and seldom needed. */
function graphemes(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns that text takes on a terminal: an ideograph takes two. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const character of text)
    if (!ZERO_WIDTH.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  return columns;
}

/** Text broken into lines of at most `width` columns: at spaces, between ideographs, and within a word only if it is longer than a line. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(width, 2)));
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const { space, piece } of piecesOf(text).flatMap((each) => cut(each, width))) {
    const joined = line === "" ? piece : `${line}${space}${piece}`;
    if (line !== "" && widthOf(joined) > width) {
      lines.push(line);
      line = piece;
    } else line = joined;
  }
  return [...lines, line];
}

/** A stretch that is kept on one line, and the space before it. */
interface Piece {
  readonly space: string;
  readonly piece: string;
}

function piecesOf(text: string): readonly Piece[] {
  return text.split(/ +/).flatMap((word, index) => {
    const space = index === 0 ? "" : " ";
    return unbreakable(word).map((piece, place) => ({ space: place === 0 ? space : "", piece }));
  });
}

/** A word as it may be broken: not at all, or between its ideographs, but never before a closing sign nor after an opening one. */
function unbreakable(word: string): readonly string[] {
  if (!IDEOGRAPHIC.test(word)) return [word];
  const pieces: string[] = [];
  for (const segment of graphemes(word)) {
    const before = pieces.at(-1);
    const together =
      before !== undefined &&
      (CLOSING.test(segment) ||
        OPENING.test(before) ||
        !(IDEOGRAPHIC.test(segment) || IDEOGRAPHIC.test(before.slice(-1))));
    if (together) pieces[pieces.length - 1] = `${before}${segment}`;
    else pieces.push(segment);
  }
  return pieces;
}

/** A piece that is longer than a line, in parts that are not. */
function cut({ space, piece }: Piece, width: number): readonly Piece[] {
  if (widthOf(piece) <= width) return [{ space, piece }];
  const parts: string[] = [""];
  for (const segment of graphemes(piece)) {
    const last = parts.at(-1) ?? "";
    if (widthOf(`${last}${segment}`) > width) parts.push(segment);
    else parts[parts.length - 1] = `${last}${segment}`;
  }
  return parts.map((part, index) => ({ space: index === 0 ? space : "", piece: part }));
}

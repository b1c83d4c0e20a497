import { countLeaves, leafAheads, leafEnds, leafStarts, MOST_LEAVES } from "./leaves.ts";
import { commonLength } from "./same.ts";
import { closingQuote, hadEscape, met, skipNumber, STUCK } from "./skip.ts";

const QUOTE = 0x22;

/**
 * Resources of a record are mostly written as one before was: the same keys in the same order, and other texts and numbers. What
 * was gone over is kept as a pattern. A resource that differs from one only within texts and numbers is sound where these are,
 * and has its properties where the pattern has them, moved by what the texts and numbers before are longer or shorter.
 */
const SETS = 16;
/** For each set two: a Condition that is over and one that is not, say. */
const PATTERNS = 2 * SETS;
/** More properties are not told apart, so none can have more. */
const MOST_NAMED = 64;

const starts: Int32Array = new Int32Array(PATTERNS);
/** Zero: the place is free. */
const ends: Int32Array = new Int32Array(PATTERNS);
const counts: Int32Array = new Int32Array(PATTERNS);
const textStarts: Int32Array = new Int32Array(PATTERNS * MOST_LEAVES);
const textEnds: Int32Array = new Int32Array(PATTERNS * MOST_LEAVES);
const textAheads: Int32Array = new Int32Array(PATTERNS * MOST_LEAVES);

/** The named properties of each pattern: name, where the value begins and ends, and how many leaves stand before it and up to its end. */
const namedCounts: Int32Array = new Int32Array(PATTERNS);
const names: Int8Array = new Int8Array(PATTERNS * MOST_NAMED);
const valueStarts: Int32Array = new Int32Array(PATTERNS * MOST_NAMED);
const valueEnds: Int32Array = new Int32Array(PATTERNS * MOST_NAMED);
const leavesBefore: Int32Array = new Int32Array(PATTERNS * MOST_NAMED);
const leavesWithin: Int32Array = new Int32Array(PATTERNS * MOST_NAMED);

/** Where each name stands among those of a pattern, and one more; zero where it is not there. */
const placeOfName: Uint8Array = new Uint8Array(PATTERNS * MOST_NAMED);
/** Values of the patterns themselves, as far as somebody asked for them. */
const values: unknown[] = Array.from({ length: PATTERNS * MOST_NAMED }, () => undefined);
/** Whether each leaf differs from the pattern's. */
const differs: Uint8Array = new Uint8Array(MOST_LEAVES);

/** Which of a set's two patterns was of use last. */
const recent: Uint8Array = new Uint8Array(SETS);

/** What somebody found out of the pattern's structure alone: of which plan it is, and whether its values are of the right kinds. */
const notes: unknown[] = Array.from({ length: PATTERNS }, () => undefined);
const sound: Uint8Array = new Uint8Array(PATTERNS);

/** The pattern that the resource which is gone over follows, or has become; NO_PATTERN where it has none. */
let current = -1;
const NO_PATTERN = -1;
/** Whether it follows it. */
let following = false;

/** How far each leaf's end is moved, and by how much bytes are ahead of units there; the first is what holds before all of them. */
const moved: Int32Array = new Int32Array(MOST_LEAVES + 1);
const aheads: Int32Array = new Int32Array(MOST_LEAVES + 1);

/** Another text stands in the bytes. */
export function forgetPatterns(): void {
  ends.fill(0);
  notes.fill(undefined);
  sound.fill(0);
  values.fill(undefined);
  current = NO_PATTERN;
}

/** What was noted of the pattern's structure. */
export function noteOfPattern(): unknown {
  return current === NO_PATTERN ? undefined : notes[current];
}

/** Notes something that follows from keys and from the kinds of values alone, and not from texts and numbers; what was sound by another note need not be by this one. */
export function notePattern(note: unknown): void {
  if (current === NO_PATTERN) return;
  notes[current] = note;
  sound[current] = 0;
}

export function isNotedSound(): boolean {
  return current !== NO_PATTERN && sound[current] === 1;
}

export function noteSound(): void {
  if (current !== NO_PATTERN) sound[current] = 1;
}

/** Resources of one type mostly share a set: by the text behind the first key, which is mostly its type. What differs is told apart later. */
function setOf(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  // The key, what stands before and behind it, and the value.
  for (let quotes = 0; quotes < 3 && at < from + 64; at += 1) if (bytes[at] === QUOTE) quotes += 1;
  let mixed = 0;
  for (const until = at + 24; at < until && bytes[at] !== QUOTE; at += 1) mixed = mixed * 31 + (bytes[at] as number);
  return (mixed ^ (mixed >> 4)) & (SETS - 1);
}

/** Behind the resource at `from` where it is written as one before; STUCK where it is not, and has to be gone over. */
export function followPattern(bytes: Uint8Array, view: DataView, from: number): number {
  const set = setOf(bytes, from);
  const first = 2 * set + (recent[set] as number);
  const { ahead } = met;
  for (let turn = 0; turn < 2; turn += 1) {
    current = first ^ turn;
    const at = ends[current] === 0 ? STUCK : follow(bytes, view, from, current);
    if (at !== STUCK) {
      recent[set] = current & 1;
      following = true;
      return at;
    }
    met.ahead = ahead;
  }
  current = NO_PATTERN;
  return STUCK;
}

function follow(bytes: Uint8Array, view: DataView, from: number, pattern: number): number {
  const base = pattern * MOST_LEAVES;
  const count = counts[pattern] as number;
  const end = ends[pattern] as number;
  let old = starts[pattern] as number;
  let move = from - old;
  let leaf = 0;
  moved[0] = move;
  aheads[0] = met.ahead;
  for (;;) {
    old += commonLength(bytes, view, old, old + move, end - old);
    // Leaves that end before are as in the pattern; in front of a mark or a digit that differs one may go on.
    const reached = old === end ? end + 1 : old;
    for (; leaf < count && (textEnds[base + leaf] as number) < reached; leaf += 1) {
      met.ahead += textAheads[base + leaf] as number;
      moved[leaf + 1] = move;
      aheads[leaf + 1] = met.ahead;
      differs[leaf] = 0;
    }
    if (old === end) return old + move;
    if (leaf === count || (textStarts[base + leaf] as number) > old) return STUCK;
    const stop = followLeaf(bytes, base + leaf, old, move);
    if (stop === STUCK) return STUCK;
    old = textEnds[base + leaf] as number;
    move = stop - old;
    differs[leaf] = 1;
    leaf += 1;
    moved[leaf] = move;
    aheads[leaf] = met.ahead;
  }
}

/** Behind a number, or at the closing quotation mark of a text, that differs from the pattern's at `old`: of a text of ASCII what is alike need not be looked at once more. */
function followLeaf(bytes: Uint8Array, leaf: number, old: number, move: number): number {
  const start = textStarts[leaf] as number;
  if (bytes[start - 1] !== QUOTE) return skipNumber(bytes, start + move);
  met.escape = false;
  const stop = closingQuote(bytes, (textAheads[leaf] === 0 ? old : start) + move);
  return hadEscape() ? STUCK : stop;
}

/** Where the value of the pattern itself is kept that the resource has as its own; NO_VALUE where it has another one, or follows no pattern. */
export function valueOfPattern(name: number): number {
  if (current === NO_PATTERN || !following) return NO_VALUE;
  const own = (placeOfName[current * MOST_NAMED + name] as number) - 1;
  if (own < 0) return NO_VALUE;
  const place = current * MOST_NAMED + own;
  const until = leavesWithin[place] as number;
  for (let leaf = leavesBefore[place] as number; leaf < until; leaf += 1) if (differs[leaf] === 1) return NO_VALUE;
  return place;
}

export const NO_VALUE = -1;

export function keptValue(place: number): unknown {
  return values[place];
}

export function keepValue(place: number, value: unknown): void {
  values[place] = value;
}

/** Gives the places of the named properties of the resource that follows a pattern. */
export function eachNamed(
  keep: (name: number, start: number, end: number, ahead: number, aheadAtEnd: number) => void,
): void {
  const from = current * MOST_NAMED;
  const until = from + (namedCounts[current] as number);
  for (let place = from; place < until; place += 1) {
    const before = leavesBefore[place] as number;
    const within = leavesWithin[place] as number;
    keep(
      names[place] as number,
      (valueStarts[place] as number) + (moved[before] as number),
      (valueEnds[place] as number) + (moved[within] as number),
      aheads[before] as number,
      aheads[within] as number,
    );
  }
}

/** Begins to keep a resource as a pattern, in place of the one of its set that was not of use last. */
export function beginPattern(bytes: Uint8Array, from: number): void {
  const set = setOf(bytes, from);
  const way = 1 - (recent[set] as number);
  recent[set] = way;
  current = 2 * set + way;
  ends[current] = 0;
  namedCounts[current] = 0;
  placeOfName.fill(0, current * MOST_NAMED, (current + 1) * MOST_NAMED);
  values.fill(undefined, current * MOST_NAMED, (current + 1) * MOST_NAMED);
  following = false;
  notes[current] = undefined;
  sound[current] = 0;
  starts[current] = from;
  aheads[0] = met.ahead;
}

/** Adds a named property of it; `leaves` stand before its value. */
export function addNamed(name: number, start: number, end: number, leaves: number): void {
  const count = namedCounts[current] as number;
  const place = current * MOST_NAMED + count;
  names[place] = name;
  placeOfName[current * MOST_NAMED + name] = count + 1;
  valueStarts[place] = start;
  valueEnds[place] = end;
  leavesBefore[place] = leaves;
  leavesWithin[place] = countLeaves();
  namedCounts[current] = count + 1;
}

/**
 * Keeps it, where it is one that others may follow. One with an empty text is none: FHIR takes that for left out, so that what
 * is noted of it would not hold of a text that says something.
 */
export function endPattern(end: number, plain: boolean): void {
  const count = countLeaves();
  if (!plain || count > MOST_LEAVES) {
    current = NO_PATTERN;
    return;
  }
  const base = current * MOST_LEAVES;
  let before = aheads[0] as number;
  for (let leaf = 0; leaf < count; leaf += 1) {
    const ahead = leafAheads[leaf] as number;
    const start = leafStarts[leaf] as number;
    const stop = leafEnds[leaf] as number;
    if (start === stop) {
      current = NO_PATTERN;
      return;
    }
    textStarts[base + leaf] = start;
    textEnds[base + leaf] = stop;
    textAheads[base + leaf] = ahead - before;
    before = ahead;
  }
  counts[current] = count;
  ends[current] = end;
}

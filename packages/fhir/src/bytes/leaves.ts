/** So many texts and numbers of one resource are kept. */
export const MOST_LEAVES = 160;

/** Where the texts (between their quotation marks) and numbers that are gone over begin and end, and by how much bytes are ahead of units behind each. */
export const leafStarts: Int32Array = new Int32Array(MOST_LEAVES);
export const leafEnds: Int32Array = new Int32Array(MOST_LEAVES);
export const leafAheads: Int32Array = new Int32Array(MOST_LEAVES);
let count = 0;

/** Begins anew. */
export function clearLeaves(): void {
  count = 0;
}

/** How many there were, also where more than can be kept. */
export function countLeaves(): number {
  return count;
}

export function addLeaf(start: number, end: number, ahead: number): void {
  if (count < MOST_LEAVES) {
    leafStarts[count] = start;
    leafEnds[count] = end;
    leafAheads[count] = ahead;
  }
  count += 1;
}

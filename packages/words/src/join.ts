/**
 * Texts joined two by two, by halves: one after another would write what was joined before anew with each, and a record may
 * name thousands. How two are joined must not depend on which are joined first.
 */
export function joinByHalves(texts: readonly string[], two: (first: string, last: string) => string): string {
  const half = Math.ceil(texts.length / 2);
  return texts.length < 2
    ? (texts[0] ?? "")
    : two(joinByHalves(texts.slice(0, half), two), joinByHalves(texts.slice(half), two));
}

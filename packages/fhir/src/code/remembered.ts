/** So many texts, and each no longer than this, are remembered at most: a hostile record must not fill the memory. */
const MOST = 4_096;
const LONGEST = 200;

/** The same function, which remembers what it last gave for short texts: records say the same few things over and over. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}

/** What was found out in the Bundle at hand, to be forgotten with it. */
const all: Map<object, unknown>[] = [];

/**
 * The same function, which remembers what it gave for an object, the very one and not what it says, as long as one Bundle is read:
 * what is written alike there is mostly one object.
 */
export function lately<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new Map<object, V>();
  all.push(known);
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = work(of);
    known.set(of, made);
    return made;
  };
}

/** Forgets all that: it is somebody's record. */
export function forgetLately(): void {
  for (const known of all) if (known.size > 0) known.clear();
}

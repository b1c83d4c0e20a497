/**
 * A function that is worked out once for each object that it is asked for. Only for what follows from the object alone, and for
 * objects that do not change: then nothing but time depends on it, and what was worked out goes when the object goes.
 */
export function once<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const done = new WeakMap<K, V>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined || done.has(key)) return known as V;
    const value = work(key);
    done.set(key, value);
    return value;
  };
}

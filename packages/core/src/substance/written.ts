import type { Medication } from "../event/medication.ts";

/** So many differently written medicines are kept; with more, it is begun anew. */
const MOST = 5_000;

/**
 * A function of a medicine, worked out once for each way in which one is written: in a thousand records the same tablet stands
 * in the same words.
 */
export function onceWritten<V>(work: (medication: Medication) => V): (medication: Medication) => V {
  const known = new Map<string, V>();
  return (medication) => {
    const key = writingOf(medication);
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(medication);
    if (known.size >= MOST) known.clear();
    known.set(key, made);
    return made;
  };
}

/** All that is told of a medicine, in a row; of two that differ in anything it differs. */
function writingOf({ name, codes, route, form }: Medication): string {
  let key = `${part(route)}${part(form)}${part(name)}`;
  for (const { system, code, display } of codes ?? []) key += `${system}${part(code)}${part(display)}`;
  return key;
}

/** A text with its length in front, so that no text can look like another with its neighbour; nothing told is not an empty text. */
function part(text: string | undefined): string {
  return text === undefined ? "-" : `${text.length} ${text}`;
}

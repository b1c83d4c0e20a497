/** Kleene's three-valued truth: what is not known is neither yes nor no (S. C. Kleene, Introduction to Metamathematics, 1952, §64). */
export type Truth = "yes" | "no" | "unknown";

/** Yes only where all are yes; no as soon as one is no. Of nothing: yes. */
export function and(truths: Iterable<Truth>): Truth {
  let result: Truth = "yes";
  for (const truth of truths) {
    if (truth === "no") return "no";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** Yes as soon as one is yes; no only where all are no. Of nothing: no. */
export function or(truths: Iterable<Truth>): Truth {
  let result: Truth = "no";
  for (const truth of truths) {
    if (truth === "yes") return "yes";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** Yes and no change places; unknown stays unknown. */
export function not(truth: Truth): Truth {
  switch (truth) {
    case "yes":
      return "no";
    case "no":
      return "yes";
    case "unknown":
      return "unknown";
  }
}

/** A plain boolean is never unknown. */
export function truthOf(value: boolean): Truth {
  return value ? "yes" : "no";
}

/** The truth of a whole of parts: yes only where all are. */
export function allOf(parts: readonly { readonly truth: Truth }[]): Truth {
  let result: Truth = "yes";
  for (const { truth } of parts) {
    if (truth === "no") return "no";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** The truth of a choice of parts: yes as soon as one is. */
export function anyOf(parts: readonly { readonly truth: Truth }[]): Truth {
  let result: Truth = "no";
  for (const { truth } of parts) {
    if (truth === "yes") return "yes";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

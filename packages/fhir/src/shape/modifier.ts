/**
 * Whether a resource carries, anywhere within it, what may turn its meaning round: a modifier extension, or implicit rules.
 * FHIR forbids to read on where such a thing is not understood (http://hl7.org/fhir/R4/extensibility.html#modifierExtension),
 * and we understand none.
 */
export function hasModifier(resource: Readonly<Record<string, unknown>>): boolean {
  if (hasRules(resource)) return true;
  const open: object[] = [resource];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) {
      for (const item of next as readonly unknown[]) if (typeof item === "object" && item !== null) open.push(item);
      continue;
    }
    const holder = next as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(holder)) {
      const item = holder[key];
      if (key === "modifierExtension" && isTold(item)) return true;
      if (typeof item === "object" && item !== null) open.push(item);
    }
  }
  return false;
}

/** Whether it follows implicit rules. */
export function hasRules(resource: Readonly<Record<string, unknown>>): boolean {
  return isTold(resource["implicitRules"]);
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/**
 * Whether a resource carries, anywhere within it, what may turn its meaning round: a modifier extension, or implicit rules.
 * FHIR forbids to read on where such a thing is not understood (http://hl7.org/fhir/R4/extensibility.html#modifierExtension),
 * and we understand none.
 */
export function hasModifier(resource: Readonly<Record<string, unknown>>): boolean {
  if (isTold(resource["implicitRules"])) return true;
  const open: object[] = [resource];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("modifierExtension" in next && isTold(next.modifierExtension)) return true;
    for (const item of Object.values(next) as unknown[]) if (typeof item === "object" && item !== null) open.push(item);
  }
  return false;
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

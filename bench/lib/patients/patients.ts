import { deciding } from "./deciding.ts";
import { filler } from "./filler.ts";
import { random } from "./random.ts";
import { type Resource, TOUCHED } from "./resource.ts";

function bundle(id: string, resources: readonly Resource[]): string {
  return JSON.stringify({
    resourceType: "Bundle",
    id: `bundle-${id}`,
    type: "collection",
    timestamp: TOUCHED,
    entry: resources.map((resource) => ({
      fullUrl: `https://bench.invalid/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  });
}

/** So many patients of five resources each, as JSON text; the same every time. */
export function smallPatients(count: number, seed = 14): readonly string[] {
  const chance = random(seed);
  return Array.from({ length: count }, (_, index) => bundle(`s${index}`, deciding({ id: `s${index}`, chance })));
}

/** So many patients of 273 resources (about 220 KB) each, as JSON text; the same five decide. */
export function largePatients(count: number, seed = 273): readonly string[] {
  const chance = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const person = { id: `l${index}`, chance };
    const [who, ...told] = deciding(person);
    // The deciding ones stand among the others, not in front.
    const others = filler(person);
    const half = others.length / 2;
    return bundle(person.id, [
      ...(who === undefined ? [] : [who]),
      ...others.slice(0, half),
      ...told,
      ...others.slice(half),
    ]);
  });
}

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { checkData } from "./check.ts";
import { plainFiles } from "./fixture.ts";
import { readData } from "./read-data.ts";

const AREA = "data/aa-cream/area-limit.yaml";

type Path = readonly (string | number)[];

/** Every place in a value, by its path. */
function places(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, item]) =>
      places(item, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

type Mutation =
  | { readonly kind: "replace"; readonly place: number; readonly value: unknown }
  | { readonly kind: "remove"; readonly place: number }
  | { readonly kind: "rename"; readonly place: number; readonly name: string }
  | { readonly kind: "swap"; readonly place: number; readonly other: number };

const where = fc.nat(10_000);
const words = fc.constantFrom(
  "yes",
  "no",
  "above",
  "below",
  "site",
  "eczema",
  "g",
  "2025-06-01",
  "age",
  "pregnant",
  "ceiling",
  "",
  "__proto__",
  "constructor",
);
const value = fc.oneof(
  words,
  fc.double(),
  fc.integer({ min: -5, max: 100 }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constant(null),
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant("replace" as const), place: where, value }),
  fc.record({ kind: fc.constant("remove" as const), place: where }),
  fc.record({ kind: fc.constant("rename" as const), place: where, name: words }),
  fc.record({ kind: fc.constant("swap" as const), place: where, other: where }),
);

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], root);
}

/** A copy of a file with one thing changed. */
function mutate(file: unknown, change: Mutation): unknown {
  const copy = { file: structuredClone(file) };
  const all = places(copy).filter((path) => path.length > 1);
  const path = all[change.place % all.length] ?? ["file"];
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) ?? "file";
  const put = (name: string | number, item: unknown): void => {
    Object.defineProperty(holder, name, { value: item, enumerable: true, configurable: true, writable: true });
  };
  if (change.kind === "replace") put(key, change.value);
  else if (change.kind === "swap") put(key, structuredClone(at(copy, all[change.other % all.length] ?? path)));
  else {
    const item = holder[key];
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    if (change.kind === "rename" && !Array.isArray(holder)) put(change.name, item);
  }
  return copy.file;
}

test("[L15] a changed statement file loads to just what is written there, or is refused with a place in it", () => {
  const counts = { loaded: 0, refused: 0 };
  fc.assert(
    fc.property(mutation, (change) => {
      const files = plainFiles();
      const mutated = mutate(files[AREA], change);
      const { source, problems } = readData(
        new Map(Object.entries({ ...files, [AREA]: mutated }).map(([path, item]) => [path, { ok: true, value: item }])),
      );
      const all = [...problems, ...checkData(source, () => ["ceiling"])];
      const refused = all.length > 0;
      counts[refused ? "refused" : "loaded"] += 1;
      const label = source.labels.find(({ id }) => id === "aa-cream");
      const loaded = (label?.statements ?? [])
        .filter(({ at: place }) => place.startsWith(AREA))
        .map((each) => each.value);
      const misplaced = all.filter(({ at: place }) => !/^(data|own)\/[^#]+#(\/|$)/.test(place));
      const written = (mutated as { readonly statements?: unknown } | null)?.statements;
      expect(refused ? misplaced : loaded).toEqual(refused ? [] : written);
    }),
    { seed: 20_261_122, numRuns: 3_000 },
  );
  // Both ways are taken often enough for the property to mean something.
  expect(counts.loaded).toBeGreaterThan(150);
  expect(counts.refused).toBeGreaterThan(1_500);
});

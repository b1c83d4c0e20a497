import { nameKey, type Problem } from "@repigment/core";

import type { DataSource, Placed } from "../data-source.ts";
import type { WrittenList } from "../substance-file.ts";
import { checkDocument } from "./label.ts";

/** What is wrong with the dictionary and the lists: two things under one name or code, members that are nowhere. */
export function checkSubstances(source: DataSource): readonly Problem[] {
  const ids = new Set(source.substances.map(({ value }) => value.id));
  const names = source.substances.flatMap(({ at, value }) =>
    [...value.names, ...(value.brands ?? []), ...(value.misspellings ?? [])].map((name) => ({
      at,
      id: value.id,
      key: nameKey(name),
    })),
  );
  return [
    ...twice(
      source.substances.map(({ at, value }) => ({ at, id: at, key: value.id })),
      "an id of its own",
    ),
    ...twice(names, "a name that leads to one substance"),
    ...twice(
      source.substances.flatMap(({ at, value }) =>
        (value.atc ?? []).map(({ code }) => ({ at, id: value.id, key: code })),
      ),
      "an ATC code that leads to one substance",
    ),
    ...twice(
      source.substances.flatMap(({ at, value }) =>
        (value.rxnorm ?? []).map(({ code }) => ({ at, id: value.id, key: code })),
      ),
      "an RxNorm code that leads to one substance",
    ),
    ...source.substances.flatMap(({ at, value }) =>
      (value.contains ?? []).flatMap((id, index) => known(ids, id, `${at}/contains/${index}`)),
    ),
    ...source.substances.flatMap(({ at, value }) =>
      (value.atc ?? [])
        .filter(({ route }) => !value.routes.includes(route))
        .map(({ code, route }) => ({
          at: `${at}/atc`,
          expected: `a route of ${value.routes.join(", ")}`,
          found: `${code}, ${route}`,
          mend: "add the route to routes",
        })),
    ),
    ...source.lists.flatMap((list) => checkList(list, ids, source)),
  ];
}

function checkList(
  { at, value }: Placed<WrittenList>,
  ids: ReadonlySet<string>,
  source: DataSource,
): readonly Problem[] {
  return [
    ...value.substances.flatMap(({ id }, index) => known(ids, id, `${at}/substances/${index}/id`)),
    ...twice(
      value.substances.map(({ id }, index) => ({ at: `${at}/substances/${index}`, id: `${index}`, key: id })),
      "a member that stands once",
    ),
    ...checkDocument(value.source.document, `${at}/source/document`, source),
  ];
}

function known(ids: ReadonlySet<string>, id: string, at: string): readonly Problem[] {
  return ids.has(id) ? [] : [{ at, expected: "a substance of data/substances", found: id, mend: `add "${id}" there` }];
}

/** Keys that stand for more than one thing. */
function twice(
  items: readonly { readonly at: string; readonly id: string; readonly key: string }[],
  expected: string,
): readonly Problem[] {
  const seen = new Map<string, { readonly at: string; readonly id: string }>();
  return items.flatMap(({ at, id, key }) => {
    const other = seen.get(key);
    if (other === undefined) seen.set(key, { at, id });
    return other === undefined || other.id === id
      ? []
      : [{ at, expected: `${expected}; ${other.at} has it`, found: key }];
  });
}

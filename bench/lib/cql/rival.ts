import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Label } from "@repigment/core";

import { AT } from "../patients/resource.ts";
import { rivalModule } from "./installed.ts";
import { translate } from "./translate.ts";

interface Source {
  readonly loadBundles: (bundles: readonly unknown[]) => void;
  readonly reset: () => void;
}

/** What we use of cql-execution 3.3.2. */
interface Engine {
  readonly Library: new (elm: unknown) => object;
  readonly CodeService: new (valueSets: unknown) => object;
  readonly Executor: new (
    library: object,
    codes: object,
  ) => {
    readonly exec: (source: Source, at: unknown) => Promise<{ readonly patientResults: Verdicts }>;
  };
  readonly DateTime: { readonly parse: (text: string) => unknown };
}

/** What we use of cql-exec-fhir 2.2.0. */
interface Fhir {
  readonly PatientSource: { readonly FHIRv401: () => Source };
}

/** What each definition gave, by patient. */
export type Verdicts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** cql-execution with the fourteen statements, made ready once. */
export interface Rival {
  /** Runs all definitions for a batch of Bundles, already parsed. */
  readonly run: (bundles: readonly unknown[]) => Promise<Verdicts>;
}

/** Our own lists as the value sets that the CQL names, so that both know the same substances. */
function valueSets({ lists, substances }: Label): unknown {
  const members = new Set(
    lists.filter(({ id }) => id === "strong-cyp3a4-inhibitors").flatMap((list) => list.substances.map(({ id }) => id)),
  );
  const codes = (among: typeof substances): readonly object[] =>
    among.flatMap(({ rxnorm }) =>
      (rxnorm ?? []).map(({ code }) => ({ code, system: "http://www.nlm.nih.gov/research/umls/rxnorm", version: "1" })),
    );
  return {
    "urn:bench:strong-cyp3a4-inhibitors": { "1": codes(substances.filter(({ id }) => members.has(id))) },
    "urn:bench:recognised-substances": { "1": codes(substances) },
  };
}

/** Translates the CQL, builds the engine and reads FHIR's model, all before anything is timed. */
export async function makeRival(label: Label): Promise<Rival> {
  const { Library, CodeService, Executor, DateTime } = rivalModule("cql-execution") as Engine;
  const { PatientSource } = rivalModule("cql-exec-fhir") as Fhir;
  const elm = await translate(readFileSync(join(import.meta.dirname, "../../rivals/fourteen.cql"), "utf8"));
  const executor = new Executor(new Library(elm), new CodeService(valueSets(label)));
  const source = PatientSource.FHIRv401();
  const at = DateTime.parse(AT.replace("+01:00", ".000+01:00"));
  return {
    run: async (bundles) => {
      source.reset();
      source.loadBundles(bundles);
      return (await executor.exec(source, at)).patientResults;
    },
  };
}

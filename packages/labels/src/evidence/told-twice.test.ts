import { expect, test } from "vitest";

import { loadLabel } from "../load-label.ts";
import { loadEvidence } from "./load-evidence.ts";

const evidence = await loadEvidence();

async function valuesOf(id: string): Promise<Readonly<Record<string, number>>> {
  const label = await loadLabel(id.split("/")[0] ?? "");
  const statement = label?.statements.find((each) => each.id === id);
  return Object.fromEntries(Object.entries(statement?.values ?? {}).map(([name, { value }]) => [name, value]));
}

const estimate = (id: string): number | undefined => evidence.rows.find((row) => row.id === id)?.estimate.least;

/** A share of a table in %: as it is written, or from the count. */
function share(table: string, row: string): number {
  const found = evidence.tables.find(({ id }) => id === table);
  const cell = found?.rows[row]?.["cream"];
  return cell?.percent ?? (100 * (cell?.count ?? Number.NaN)) / (found?.columns["cream"]?.n ?? Number.NaN);
}

test.each<[statement: string, Readonly<Record<string, string>>]>([
  [
    "us-opzelura/efficacy/vitiligo",
    {
      firstCream: "true-v1-label-cream/f-vasi75/week-24",
      firstPlain: "true-v1-label-vehicle/f-vasi75/week-24",
      secondCream: "true-v2-label-cream/f-vasi75/week-24",
      secondPlain: "true-v2-label-vehicle/f-vasi75/week-24",
    },
  ],
  [
    "us-opzelura/efficacy/eczema",
    {
      firstCream: "true-ad1-cream/iga-success/week-8",
      firstPlain: "true-ad1-vehicle/iga-success/week-8",
      secondCream: "true-ad2-cream/iga-success/week-8",
      secondPlain: "true-ad2-vehicle/iga-success/week-8",
    },
  ],
  [
    "us-opzelura/efficacy/eczema-child",
    { cream: "true-ad3-cream/iga-success/week-8", plain: "true-ad3-vehicle/iga-success/week-8" },
  ],
  [
    "eu-opzelura/efficacy/face",
    { cream: "true-v-epar-cream/f-vasi75/week-24", plain: "true-v-epar-vehicle/f-vasi75/week-24" },
  ],
  [
    "eu-opzelura/efficacy/body",
    { cream: "true-v-epar-cream/t-vasi50/week-24", plain: "true-v-epar-vehicle/t-vasi50/week-24" },
  ],
])("[LE13] %s says the figures of the evidence", async (statement, rows) => {
  expect(await valuesOf(statement)).toMatchObject(
    Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, estimate(row) ?? Number.NaN])),
  );
});

test.each<[statement: string, table: string, Readonly<Record<string, string>>]>([
  [
    "us-opzelura/adverse-reaction/vitiligo",
    "us-vitiligo-week-24",
    {
      acne: "application-site-acne",
      itch: "application-site-pruritus",
      cold: "nasopharyngitis",
      headache: "headache",
      urine: "urinary-tract-infection",
      redness: "application-site-erythema",
      fever: "pyrexia",
    },
  ],
  ["us-opzelura/adverse-reaction/eczema", "us-eczema-week-8-from-12-years", { cold: "nasopharyngitis" }],
  [
    "us-opzelura/adverse-reaction/eczema-child",
    "us-eczema-week-8-under-12-years",
    {
      airways: "upper-respiratory-tract-infection",
      covid: "covid-19",
      site: "application-site-reaction",
      fever: "pyrexia",
      white: "white-blood-cells-decreased",
    },
  ],
  [
    "ch-opzelura/adverse-reaction/common",
    "ch-vitiligo-week-24",
    {
      acne: "application-site-acne",
      itch: "application-site-pruritus",
      cold: "nasopharyngitis",
      headache: "headache",
      airways: "upper-respiratory-tract-infection",
      redness: "application-site-erythema",
      rash: "application-site-rash",
      flu: "influenza",
      urine: "urinary-tract-infection",
      fever: "pyrexia",
      peeling: "application-site-exfoliation",
    },
  ],
  [
    "ch-opzelura/adverse-reaction/uncommon",
    "ch-vitiligo-week-24",
    { pressure: "hypertension", follicles: "application-site-folliculitis" },
  ],
])("[LE13] %s says the shares of the table %s, as finely as the label does", async (statement, table, rows) => {
  const values = await valuesOf(statement);
  for (const [name, row] of Object.entries(rows)) {
    const value = values[name] ?? Number.NaN;
    const decimals = Number.isInteger(value) ? 0 : 1;
    expect(Number(share(table, row).toFixed(decimals))).toBe(value);
  }
});

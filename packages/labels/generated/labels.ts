// Written by npm run data from data/*/label.yaml.
type Row = { readonly id: string; readonly short: string; readonly load: () => Promise<{ readonly default: unknown }> };

export const ROWS: readonly Row[] = [
  { id: "ch-opzelura", short: "ch", load: () => import("./ch-opzelura.json", { with: { type: "json" } }) },
  { id: "eu-opzelura", short: "eu", load: () => import("./eu-opzelura.json", { with: { type: "json" } }) },
  { id: "hk-lumirix", short: "hk", load: () => import("./hk-lumirix.json", { with: { type: "json" } }) },
  { id: "us-opzelura", short: "us", load: () => import("./us-opzelura.json", { with: { type: "json" } }) },
];

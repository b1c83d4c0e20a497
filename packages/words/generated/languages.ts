// Written by npm run data from messages/*/language.yaml.
type Row = {
  readonly tag: string;
  readonly name: string;
  readonly complete: boolean;
  readonly load: () => Promise<{ readonly default: unknown }>;
};

export const ROWS: readonly Row[] = [
  { tag: "en", name: "English", complete: true, load: () => import("./en.json", { with: { type: "json" } }) },
  { tag: "sv", name: "Svenska", complete: true, load: () => import("./sv.json", { with: { type: "json" } }) },
  { tag: "zh-Hant-HK", name: "繁體中文（香港）", complete: true, load: () => import("./zh-Hant-HK.json", { with: { type: "json" } }) },
];

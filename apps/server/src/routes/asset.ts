import type { Context } from "hono";

import assets from "../../generated/assets.json" with { type: "json" };

const TYPES = {
  "style.css": "text/css; charset=utf-8",
  "page.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;

export type AssetName = keyof typeof TYPES;

export const ASSET_NAMES: readonly AssetName[] = ["style.css", "page.js", "icon.svg"];

/** GET /style.css, /page.js, /icon.svg: the page's only companions, all from here. */
export function asset(name: AssetName): (c: Context) => Response {
  const body: string = assets[name];
  return (c) => c.body(body, 200, { "Content-Type": TYPES[name], "Cache-Control": "public, max-age=300" });
}

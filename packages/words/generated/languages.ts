// Written by npm run data from messages/*/language.yaml.
import type { Writing } from "../src/writing.ts";

type Row = {
  readonly tag: string;
  readonly name: string;
  readonly complete: boolean;
  readonly writing: Writing;
  readonly load: () => Promise<{ readonly default: unknown }>;
};

export const ROWS: readonly Row[] = [
  { tag: "en", name: "English", complete: true, writing: {"days":{"4":["{y}"],"7":["January {y}","February {y}","March {y}","April {y}","May {y}","June {y}","July {y}","August {y}","September {y}","October {y}","November {y}","December {y}"],"10":["{d} January {y}","{d} February {y}","{d} March {y}","{d} April {y}","{d} May {y}","{d} June {y}","{d} July {y}","{d} August {y}","{d} September {y}","{d} October {y}","{d} November {y}","{d} December {y}"]},"decimal":".","group":","}, load: () => import("./en.json", { with: { type: "json" } }) },
  { tag: "sv", name: "Svenska", complete: true, writing: {"days":{"4":["{y}"],"7":["januari {y}","februari {y}","mars {y}","april {y}","maj {y}","juni {y}","juli {y}","augusti {y}","september {y}","oktober {y}","november {y}","december {y}"],"10":["{y}-01-{dd}","{y}-02-{dd}","{y}-03-{dd}","{y}-04-{dd}","{y}-05-{dd}","{y}-06-{dd}","{y}-07-{dd}","{y}-08-{dd}","{y}-09-{dd}","{y}-10-{dd}","{y}-11-{dd}","{y}-12-{dd}"]},"decimal":",","group":" "}, load: () => import("./sv.json", { with: { type: "json" } }) },
  { tag: "zh-Hant-HK", name: "繁體中文（香港）", complete: true, writing: {"days":{"4":["{y}年"],"7":["{y}年1月","{y}年2月","{y}年3月","{y}年4月","{y}年5月","{y}年6月","{y}年7月","{y}年8月","{y}年9月","{y}年10月","{y}年11月","{y}年12月"],"10":["{y}年1月{d}日","{y}年2月{d}日","{y}年3月{d}日","{y}年4月{d}日","{y}年5月{d}日","{y}年6月{d}日","{y}年7月{d}日","{y}年8月{d}日","{y}年9月{d}日","{y}年10月{d}日","{y}年11月{d}日","{y}年12月{d}日"]},"decimal":".","group":","}, load: () => import("./zh-Hant-HK.json", { with: { type: "json" } }) },
];

/**
 * Keeps the documentation true. In every Markdown page:
 * - a fence marked `sh run` is run by bash from the root, one marked `ts run` by Node from source; both must end well;
 * - a fence marked `text output` right after one of them is what it prints (a line `…` stands for any lines);
 * - a link to a file of ours resolves, and its anchor is a heading of that file.
 */
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { type Fence, anchors, fences, links } from "./lib/markdown.ts";
import { report } from "./lib/report.ts";
import { type Ran, inParallel, repository, run } from "./lib/run.ts";

type Snippet = { readonly page: string; readonly fence: Fence; readonly printed: Fence | undefined };

/** The Markdown pages of a checkout. */
function pages(root: string): readonly string[] {
  const found = globSync(["*.md", "{docs,spec,bench}/**/*.md", "{packages,apps}/*/**/*.md"], {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
  });
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Every link of the pages that leads nowhere. */
export function brokenLinks(root: string): readonly string[] {
  return pages(root).flatMap((page) => {
    const markdown = readFileSync(join(root, page), "utf8");
    return links(markdown).flatMap((link) => {
      if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : join(dirname(page), decodeURIComponent(path));
      if (!existsSync(join(root, target))) return [`${page}: the link ${link} leads to no file`];
      if (anchor === undefined || !target.endsWith(".md")) return [];
      const known = anchors(readFileSync(join(root, target), "utf8"));
      return known.has(decodeURIComponent(anchor))
        ? []
        : [`${page}: the link ${link} leads to no heading of ${target}`];
    });
  });
}

/** The snippets of the pages that are marked to be run, each with what it is said to print. */
export function snippets(root: string): readonly Snippet[] {
  return pages(root).flatMap((page) => {
    const all = fences(readFileSync(join(root, page), "utf8"));
    return all.flatMap((fence, index) => {
      if (!/^(sh|ts) run$/.test(fence.info)) return [];
      const next = all[index + 1];
      return [{ page, fence, printed: next?.info === "text output" ? next : undefined }];
    });
  });
}

/** Runs every marked snippet; gives back those that fail or print something else. */
export async function brokenSnippets(root: string): Promise<readonly string[]> {
  const told = await inParallel(snippets(root), async ({ page, fence, printed }) => {
    const ran =
      fence.info === "sh run"
        ? await run("bash", ["-euo", "pipefail", "-c", fence.text], { cwd: root })
        : await runTs(root, fence);
    const place = `${page}:${fence.line}`;
    if (ran.code !== 0) return [`${place}: the snippet ended with ${ran.code}\n${ran.output.trimEnd()}`];
    if (printed === undefined || matches(ran.stdout, printed.text)) return [];
    return [`${place}: the snippet prints something else than the page says:\n${ran.stdout.trimEnd()}`];
  });
  return told.flat();
}

/** Does the output say what the page says, a line `…` standing for any lines? */
function matches(output: string, page: string): boolean {
  const escaped = page.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/^ *…$/gm, "[^]*?")}$`).test(output.trim());
}

/** Runs TypeScript from a file inside the checkout, so that packages are found by name. */
async function runTs(root: string, { text }: Fence): Promise<Ran> {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache/snippet-"));
  writeFileSync(join(folder, "snippet.ts"), text);
  try {
    return await run(process.execPath, ["--conditions=source", join(folder, "snippet.ts")], { cwd: root });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const problems = [...brokenLinks(repository), ...(await brokenSnippets(repository))];
  report(`${pages(repository).length} pages, ${snippets(repository).length} snippets run`, problems);
}

import { type Fence, fences } from "../lib/markdown.ts";

/** One thing that a recipe does to a checkout, in the order in which it stands. */
export type Step =
  | { readonly does: "write" | "append"; readonly path: string; readonly text: string; readonly line: number }
  | { readonly does: "patch" | "run"; readonly text: string; readonly line: number };

/** A recipe of CONTRIBUTING.md: its title, what to do, and how one sees that it worked. */
export type Recipe = {
  readonly title: string;
  readonly steps: readonly Step[];
  /** Files that the command reads, by name: the small course it is tried with. */
  readonly courses: ReadonlyMap<string, string>;
  readonly command: string;
  /** What the command then prints, as far as it matters. */
  readonly shows: unknown;
};

const PAGE = "CONTRIBUTING.md";

/** The recipes of the page: every heading "### …" below "## Recipes". Throws where a fence is none that this page explains. */
export function recipesOf(markdown: string): readonly Recipe[] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => line === "## Recipes");
  if (start < 0) throw new Error(`${PAGE} has no heading "## Recipes"`);
  const after = lines.findIndex((line, index) => index > start && line.startsWith("## "));
  const end = after < 0 ? lines.length : after;
  const headings = lines.flatMap((line, index) =>
    index > start && index < end && line.startsWith("### ") ? [{ title: line.slice(4), line: index + 1 }] : [],
  );
  const all = fences(markdown);
  return headings.map(({ title, line }, index) => {
    const until = headings[index + 1]?.line ?? end + 1;
    return recipeOf(
      title,
      all.filter((fence) => fence.line > line && fence.line < until),
    );
  });
}

function recipeOf(title: string, all: readonly Fence[]): Recipe {
  const place = `${PAGE}, "${title}"`;
  const command = all.find(({ info }) => info === "sh shows");
  const shows = all.find(({ info }) => info === "json contains");
  if (command === undefined || shows === undefined)
    throw new Error(`${place} needs a fence "sh shows" and a fence "json contains"`);
  return {
    title,
    steps: all.flatMap((fence) => stepOf(fence, place)),
    courses: new Map(all.flatMap(({ info, text }) => [...named(info, "jsonl course")].map((name) => [name, text]))),
    command: command.text,
    shows: JSON.parse(shows.text) as unknown,
  };
}

function stepOf({ info, text, line }: Fence, place: string): readonly Step[] {
  const [path] = named(info, "\\w+ file");
  if (path !== undefined) return [{ does: "write", path, text, line }];
  const [grown] = named(info, "\\w+ append");
  if (grown !== undefined) return [{ does: "append", path: grown, text, line }];
  if (info === "diff") return [{ does: "patch", text, line }];
  if (info === "sh step") return [{ does: "run", text, line }];
  if (/^(sh shows|json contains|jsonl course=\S+)$/.test(info)) return [];
  throw new Error(`${place}: nobody can follow a fence marked "${info}" (line ${line})`);
}

/** What stands after `name=` in a fence's info string. */
function named(info: string, name: string): readonly string[] {
  const [, value] = new RegExp(`^${name}=(\\S+)$`).exec(info) ?? [];
  return value === undefined ? [] : [value];
}

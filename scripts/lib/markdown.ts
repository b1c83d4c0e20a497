/** A fenced block: the words after its three backticks, its text, and the line on which it opens. */
export type Fence = { readonly info: string; readonly text: string; readonly line: number };

const OPEN = /^(?<indent> *)(?<ticks>`{3,})(?<info>.*)$/;

/** The fenced blocks of a Markdown text, in order. */
export function fences(markdown: string): readonly Fence[] {
  const found: Fence[] = [];
  let open:
    | { readonly ticks: string; readonly info: string; readonly line: number; readonly lines: string[] }
    | undefined;
  for (const [index, line] of markdown.split("\n").entries()) {
    const { ticks, info = "" } = OPEN.exec(line)?.groups ?? {};
    if (open === undefined) {
      if (ticks !== undefined) open = { ticks, info: info.trim(), line: index + 1, lines: [] };
    } else if (ticks?.startsWith(open.ticks) === true && info.trim() === "") {
      found.push({ info: open.info, line: open.line, text: `${open.lines.join("\n")}\n` });
      open = undefined;
    } else {
      open.lines.push(line);
    }
  }
  return found;
}

/** The text without its fenced blocks and code spans: what links and headings are read from. */
function prose(markdown: string): string {
  let fence: string | undefined;
  const lines = markdown.split("\n").map((line) => {
    const ticks = OPEN.exec(line)?.groups?.["ticks"];
    if (ticks === undefined) return fence === undefined ? line.replace(/`[^`]*`/g, "") : "";
    if (fence === undefined) fence = ticks;
    else if (ticks.startsWith(fence)) fence = undefined;
    return "";
  });
  return lines.join("\n");
}

/** The targets of a text's links and pictures. */
export function links(markdown: string): readonly string[] {
  return [...prose(markdown).matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((match) => match[1] ?? "");
}

/** The anchors that a text's headings make, as GitHub makes them. */
export function anchors(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = [...markdown.matchAll(/^#{1,6} +(.+?) *#*$/gm)].map((match) => match[1] ?? "");
  return new Set(
    headings.map((heading) => {
      const slug = heading
        .toLowerCase()
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
        .replace(/ /g, "-");
      const before = seen.get(slug) ?? 0;
      seen.set(slug, before + 1);
      return before === 0 ? slug : `${slug}-${before}`;
    }),
  );
}

import { messages, type Voice } from "@repigment/words";

import { AUDIENCES, type PageContext } from "./html/layout.ts";

/** The language asked for, else the first of the browser's that there is, else English. Labels are never guessed from it. */
export async function pageContext(
  asked: {
    readonly lang?: string | undefined;
    readonly voice?: string | undefined;
    readonly accept?: string | undefined;
  },
  path?: string,
): Promise<PageContext> {
  const audience = AUDIENCES.find((one) => one === asked.voice) ?? "person";
  const voice: Voice = audience === "clinician" ? "clinician" : "person";
  for (const tag of [asked.lang, ...preferred(asked.accept ?? "")]) {
    const catalogue = tag === undefined ? undefined : await messages(tag);
    if (catalogue !== undefined) return { catalogue, voice, audience, ...(path === undefined ? {} : { path }) };
  }
  const english = await messages("en");
  if (english === undefined) throw new Error("the English messages are missing");
  return { catalogue: english, voice, audience, ...(path === undefined ? {} : { path }) };
}

/** Our tags for the browser's languages, in its order. */
function preferred(accept: string): readonly string[] {
  return accept.split(",").flatMap((part) => {
    const tag = (part.split(";")[0] ?? "").trim().toLowerCase();
    if (tag.startsWith("zh")) return ["zh-Hant-HK"];
    return tag.startsWith("sv") ? ["sv"] : tag.startsWith("en") ? ["en"] : [];
  });
}

import type { Problem } from "@repigment/core";
import type { Context } from "hono";

import { assessAll } from "../assess-all.ts";
import { errorPage } from "../html/error-page.ts";
import { word } from "../html/layout.ts";
import { resultPage } from "../html/result-page.ts";
import { instantAsked } from "../now.ts";
import { pageContext } from "../page-context.ts";
import { readDropped } from "../read-dropped.ts";

/** Above this the record is not sent back with its answer, so that another language means choosing the file again. */
const SENT_BACK = 2_000_000;

/** POST /assess: a file, or the record as text. Nothing is kept. */
export async function assessRoute(c: Context): Promise<Response> {
  const form = await formOf(c);
  const field = (name: string): string | undefined => (typeof form?.[name] === "string" ? form[name] : undefined);
  const page = await pageContext({
    lang: field("lang"),
    voice: field("voice"),
    accept: c.req.header("accept-language"),
  });
  const record = form === undefined ? NO_FORM : await recordOf(form["file"], field("record"));
  if (typeof record !== "string") return c.html(errorPage(page, [record]), 422);
  const course = await readDropped(record);
  if (!course.ok) return c.html(errorPage(page, course.problems), 422);
  const at = instantAsked(field("at"), field("offset"));
  const again = record.length <= SENT_BACK ? { record, at } : undefined;
  return c.html(resultPage(page, word(page, "ui.your-record"), at, await assessAll(course.value, at, page), again));
}

const NO_FORM: Problem = {
  at: "",
  expected: "a form with a file, as this page sends it",
  found: "a form that cannot be read",
  mend: "choose the file again",
};

/** The form that was sent; undefined where it is none, which is no fault of ours. */
async function formOf(c: Context): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return await c.req.parseBody();
  } catch (error) {
    // What breaks off, or is too large, is told elsewhere.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The text of the dropped file, or why it is none. A file that is not UTF-8 is refused rather than read with holes. */
async function recordOf(file: unknown, text: string | undefined): Promise<string | Problem> {
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
  if (bytes === undefined)
    return text === undefined || text.trim() === ""
      ? { at: "file", expected: "a file with a FHIR R4 Bundle or a course", found: "nothing", mend: "choose a file" }
      : text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { at: "file", expected: "text in UTF-8", found: "bytes that are not", mend: "save the file as UTF-8" };
  }
}

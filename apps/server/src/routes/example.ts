import type { Context } from "hono";

import { assessAll } from "../assess-all.ts";
import { examples } from "../examples.ts";
import { errorPage, messagePage } from "../html/error-page.ts";
import { word } from "../html/layout.ts";
import { resultPage } from "../html/result-page.ts";
import { pageContext } from "../page-context.ts";
import { readDropped } from "../read-dropped.ts";

/** GET /examples/:name */
export async function example(c: Context): Promise<Response> {
  const name = c.req.param("name") ?? "";
  const page = await pageContext(
    { lang: c.req.query("lang"), voice: c.req.query("voice"), accept: c.req.header("accept-language") },
    `/examples/${encodeURIComponent(name)}`,
  );
  const found = (await examples()).find((each) => each.name === name);
  if (found === undefined)
    return c.html(
      messagePage(
        { catalogue: page.catalogue, voice: page.voice, audience: page.audience },
        word(page, "ui.not-found"),
      ),
      404,
    );
  const course = await readDropped(found.record);
  if (!course.ok) return c.html(errorPage(page, course.problems), 422);
  return c.html(
    resultPage(page, word(page, `example.${found.name}`), found.at, await assessAll(course.value, found.at, page)),
  );
}

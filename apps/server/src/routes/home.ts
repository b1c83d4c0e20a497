import type { Context } from "hono";

import { EXAMPLE_NAMES } from "../example.ts";
import { homePage } from "../html/home-page.ts";
import { pageContext } from "../page-context.ts";

/** GET / */
export async function home(c: Context): Promise<Response> {
  const page = await pageContext(
    { lang: c.req.query("lang"), voice: c.req.query("voice"), accept: c.req.header("accept-language") },
    "/",
  );
  return c.html(homePage(page, EXAMPLE_NAMES));
}

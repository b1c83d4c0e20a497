import { type Context, leave, tell } from "../../draft/page.ts";
import { tellIntakes } from "./intake.ts";
import { tellNotTaken } from "./not-taken.ts";
import type { MedicineBook } from "./outcome.ts";

/** Tells what the book holds. "No known medicines" is believed only where no resource of the Bundle says otherwise. */
export function tellBook(book: MedicineBook, context: Context): void {
  tellIntakes(book.intakes, context);
  tellNotTaken(book.notTaken, book.intakes, context);
  const others = book.intakes.some(({ end }) => end === undefined) || book.unusable.length > 0;
  for (const { entry, at, stamp } of book.noneKnown)
    if (others) leave(entry, context, "", "no known medicines", "other entries name medicines, or could not be read");
    else
      tell(entry, context, {
        kind: "answered",
        body: { fact: "medications-complete", value: true },
        at,
        row: "medication/no-known-medications",
        stamp,
      });
}

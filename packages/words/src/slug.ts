/** The part of a message's id that is made of an English text: its letters, with hyphens. */
export function slug(english: string): string {
  return english
    .toLowerCase()
    .replaceAll(/\{[a-z]+\}/g, "")
    .replaceAll(/[^a-z]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** So many pointers are kept from one Bundle to the next. */
const MOST = 1_024;

const pointers: string[] = [];

/** The JSON pointer of an entry's resource: the same text for every Bundle, made once. */
export function pointerOf(index: number): string {
  if (index >= MOST) return `/entry/${index}/resource`;
  while (pointers.length <= index) pointers.push(`/entry/${pointers.length}/resource`);
  return pointers[index] as string;
}

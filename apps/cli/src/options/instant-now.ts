/** The machine's present instant, to the second, with its offset: the command line is an edge and may read the clock. */
export function instantNow(): string {
  const now = new Date();
  const offset = -now.getTimezoneOffset();
  const local = new Date(Math.floor(now.getTime() / 1_000) * 1_000 + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${local}${offset < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

export { type Catalogue, type Message, type Voice, VOICES } from "./catalogue.ts";
export type { DayArgument, InstantArgument } from "./date.ts";
export { LANGUAGES, messages } from "./load.ts";
export {
  type Argument,
  type Arguments,
  hasMessage,
  MissingMessage,
  say,
  type Said,
  sayArgument,
  sayIn,
} from "./say.ts";
export { explain, type Explanation, explanationOf } from "./explain.ts";
export { valueText } from "./value-text.ts";
